package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that cannot be read gives one finding that says why, in both languages. */
final class RefusalTest {
    @TempDir
    Path folder;

    @Test
    void names_a_missing_file_a_folder_and_an_empty_file() throws Exception {
        assertRefused(folder.resolve("没有.xlsx"), "file-missing", "没有这个文件", "no such file");
        assertRefused(folder, "not-a-file", "这是文件夹或设备", "This is a folder or a device");
        assertRefused(Files.createFile(folder.resolve("空.xlsx")), "file-empty", "文件是空的", "The file is empty");
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void names_what_a_file_is_by_its_content(byte[] start, String rule, String kind) throws Exception {
        Path file = Files.write(folder.resolve("清单.xlsx"), Arrays.copyOf(start, start.length + 64));
        assertRefused(file, rule, kind, kind);
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                arguments(ascii("%PDF-1.7"), "kind-not-read", "PDF"),
                arguments(HexFormat.of().parseHex("89504e470d0a1a0a"), "kind-not-read", "PNG"),
                arguments(ascii("Rar!\u001a\u0007"), "archive-not-unpacked", "RAR"),
                arguments(HexFormat.of().parseHex("090406000000100000"), "workbook-too-old", "Excel 95"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void names_pages_disguised_as_workbooks(String content, String kind) throws Exception {
        Path file = Files.writeString(folder.resolve("导出.xls"), content);
        assertRefused(file, "page-disguised", "文件内容是 " + kind, "The content is " + kind);
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                arguments("\n<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>", "HTML"),
                arguments("\uFEFF<!DOCTYPE html><table><tr>", "HTML"),
                arguments("<TABLE border=1><tr><td>名称", "HTML"),
                arguments(
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                        "XML"),
                arguments("MIME-Version: 1.0\nContent-Type: multipart/related", "MHTML"));
    }

    @Test
    void names_other_packages() throws Exception {
        assertRefused(
                zip("mimetype", "application/vnd.oasis.opendocument.text"),
                "kind-not-read",
                "OpenDocument",
                "OpenDocument");
        assertRefused(zip("清单.xlsx", "in the archive"), "archive-not-unpacked", "压缩包（ZIP）", "archive (ZIP)");
        HandmadeXlsx word = HandmadeXlsx.transitional();
        word.part("_rels/.rels", word.relation("rId1", "officeDocument", "word/document.xml"));
        assertRefused(word.write(folder.resolve("w.xlsx")), "kind-not-read", "Word .docx", "Word .docx");
        HandmadeXlsx binary = HandmadeXlsx.transitional();
        binary.part("_rels/.rels", binary.relation("rId1", "officeDocument", "xl/workbook.bin"));
        assertRefused(binary.write(folder.resolve("b.xlsx")), "kind-not-read", "Excel .xlsb", "Excel .xlsb");
    }

    @Test
    void names_other_ole_files() throws Exception {
        assertRefused(ole("WordDocument"), "kind-not-read", "Word .doc", "Word .doc");
        assertRefused(ole("Book"), "workbook-too-old", "Excel 95", "Excel 95");
        assertRefused(ole("Contents"), "kind-not-read", "OLE", "OLE");
    }

    @Test
    void refuses_encrypted_workbooks_of_both_kinds() throws Exception {
        assertRefused(encryptedPackage(), "file-encrypted", "文件设了打开密码", "protected by a password");
        assertRefused(encryptedXls("秘密"), "file-encrypted", "文件设了打开密码", "protected by a password");
    }

    @Test
    void opens_a_workbook_that_is_only_protected_against_changes() throws Exception {
        assertThat(Reads.texts(Reads.firstSheet(encryptedXls("VelvetSweatshop")).get(0)))
                .containsExactly("权力名称");
    }

    @Test
    void refuses_truncated_workbooks_of_both_kinds() throws Exception {
        for (String part : new String[] {"0.3", "0.6", "0.9"}) {
            Path xlsx = HandmadeXlsx.transitional().write(folder.resolve("短" + part + ".xlsx"));
            truncate(xlsx, Double.parseDouble(part));
            assertRefused(xlsx, "file-damaged", "不完整或已损坏（ZIP）", "incomplete or damaged (ZIP)");
            HSSFWorkbook book = new HSSFWorkbook();
            Workbooks.fill(book, java.util.Collections.nCopies(500, java.util.List.of("权力名称", 1.0, "依据")));
            Path xls = Workbooks.save(book, folder.resolve("短" + part + ".xls"));
            truncate(xls, Double.parseDouble(part));
            assertRefused(xls, "file-damaged", "不完整或已损坏", "incomplete or damaged");
        }
    }

    @Test
    void refuses_a_sheet_whose_bytes_were_changed() throws Exception {
        Path file = folder.resolve("坏.xlsx");
        byte[] sheet =
                ascii("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>12345</v></c></row></sheetData></worksheet>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(0);
            Path whole = HandmadeXlsx.transitional().write(folder.resolve("好.xlsx"));
            copyBut(whole, zip, "xl/worksheets/sheet1.xml", sheet);
        }
        assertThat(Reads.firstSheet(file)).hasSize(1);
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("12345");
        bytes[at] = '9';
        Files.write(file, bytes);
        assertRefused(file, "file-damaged", "不完整或已损坏（xl/worksheets/sheet1.xml）", "(xl/worksheets/sheet1.xml)");
    }

    @Test
    void refuses_what_workbooks_cannot_hold() throws Exception {
        assertRefused(sheet("<row r=\"1048577\"/>"), "beyond-the-sheet", "1048577 超出工作表的最大范围", "1048577 lies beyond");
        assertRefused(
                sheet("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"),
                "beyond-the-sheet",
                "XFE1 超出",
                "XFE1 lies beyond");
        assertRefused(sheet("<row r=\"2\"/><row r=\"1\"/>"), "file-damaged", "row 1 < 2", "row 1 < 2");
        assertRefused(
                sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>"),
                "file-damaged",
                "sharedStrings 9",
                "sharedStrings 9");
        assertRefused(
                HandmadeXlsx.transitional()
                        .part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row></sheetData></worksheet>")
                        .write(folder.resolve("x.xlsx")),
                "file-damaged",
                "sheet1.xml",
                "sheet1.xml");
        assertRefused(
                HandmadeXlsx.transitional().without("xl/worksheets/sheet1.xml").write(folder.resolve("n.xlsx")),
                "file-damaged",
                "sheet1.xml",
                "sheet1.xml");
    }

    private void assertRefused(Path file, String rule, String zh, String en) {
        Finding finding = Reads.refusal(file);
        assertThat(finding.rule().id()).isEqualTo(rule);
        assertThat(finding.message().in(Language.ZH)).contains(zh).doesNotContain("{");
        assertThat(finding.message().in(Language.EN)).contains(en).doesNotContain("{");
        assertThat(finding.remedy().in(Language.ZH)).isNotBlank();
        assertThat(finding.origin().file()).isEqualTo(file.toString());
    }

    private Path sheet(String rows) throws IOException {
        return HandmadeXlsx.transitional().sheet(rows).write(folder.resolve("表.xlsx"));
    }

    private Path zip(String name, String content) throws IOException {
        Path file = folder.resolve("包.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path ole(String stream) throws IOException {
        Path file = folder.resolve(stream + ".xls");
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            ole.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
            try (java.io.OutputStream out = Files.newOutputStream(file)) {
                ole.writeFilesystem(out);
            }
        }
        return file;
    }

    private Path encryptedPackage() throws Exception {
        Path file = folder.resolve("加密.xlsx");
        Path plain = HandmadeXlsx.transitional().write(folder.resolve("明文.xlsx"));
        try (POIFSFileSystem ole = new POIFSFileSystem();
                java.io.OutputStream out = Files.newOutputStream(file)) {
            org.apache.poi.poifs.crypt.Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("秘密");
            try (java.io.OutputStream data = encryptor.getDataStream(ole)) {
                Files.copy(plain, data);
            }
            ole.writeFilesystem(out);
        }
        return file;
    }

    private Path encryptedXls(String password) throws IOException {
        HSSFWorkbook book = new HSSFWorkbook();
        Workbooks.fill(book, java.util.List.of(java.util.List.of("权力名称")));
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return Workbooks.save(book, folder.resolve("加密.xls"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static void copyBut(Path from, ZipOutputStream to, String changed, byte[] content) throws IOException {
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(from.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(changed)
                                ? content
                                : zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    private static void truncate(Path file, double part) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, (int) (all.length * part)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

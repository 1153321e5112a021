package io.hallbridge.cli;

import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that a department keeps with LibreOffice or WPS as OpenDocument. */
class OpenDocumentTest {
    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";

    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void makeTheTown() {
        town = Town.in(folder);
    }

    @Test
    void is_found_in_a_folder_checked_and_sent_like_any_workbook() throws IOException {
        town.file(place(), ods("", Town.HEADER, Town.power(1), Town.power(2)));
        town.shell().run("check", "inbox").ends(Exit.DONE).shows("2 of 2 documents can be sent");
        try (SandboxHall hall = town.hall()) {
            town.run().ends(Exit.DONE).shows("accepted 2");
        }
    }

    @Test
    void is_named_with_what_to_do_where_it_is_locked() throws IOException {
        town.file(place(), ods("<encryption-data/>", Town.HEADER, Town.power(1)));
        town.shell()
                .run("check", "inbox")
                .ends(Exit.FINDINGS)
                .shows("权责清单.ods", "protected by a password", "remove the password")
                .withoutStack();
        town.shell().inChinese().run("check", "inbox").ends(Exit.FINDINGS).shows("权责清单.ods", "去掉打开密码");
    }

    private Path place() {
        return town.root.resolve("inbox/example/权责清单.ods");
    }

    private static byte[] ods(String inManifest, String... lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            part(zip, "META-INF/manifest.xml", "<manifest>" + inManifest + "</manifest>");
            part(zip, "content.xml", content(lines));
        }
        return bytes.toByteArray();
    }

    private static String content(String... lines) {
        StringBuilder rows = new StringBuilder();
        for (String line : lines) {
            rows.append("<t:table-row>");
            for (String cell : line.split(",")) {
                rows.append("<t:table-cell o:value-type=\"string\"><p>")
                        .append(cell)
                        .append("</p></t:table-cell>");
            }
            rows.append("</t:table-row>");
        }
        return "<o:document-content xmlns:o=\"" + NAMES + "office:1.0\" xmlns:t=\"" + NAMES + "table:1.0\" xmlns=\""
                + NAMES
                + "text:1.0\"><o:body><o:spreadsheet><t:table t:name=\"权责清单\">" + rows
                + "</t:table></o:spreadsheet></o:body></o:document-content>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}

package io.hallbridge.samples.shapes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Files that are not read at all: one finding each says why and what to do. */
final class RefusedShapes {
    private RefusedShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("refused-page.xls", RefusedShapes::page),
                new Shape("refused-encrypted.xlsx", RefusedShapes::encrypted),
                new Shape("refused-charset.csv", () -> FormatShapes.csv().getBytes(FormatShapes.GB18030)));
    }

    /** A table of HTML under the name of a workbook, as many systems "export to Excel". */
    private static byte[] page() {
        StringBuilder rows = new StringBuilder();
        for (List<@Nullable Object> row : FormatShapes.table()) {
            rows.append("<tr>");
            row.forEach(
                    cell -> rows.append("<td>").append(cell == null ? "" : cell).append("</td>"));
            rows.append("</tr>\n");
        }
        return ("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"utf-8\"></head><body><table>\n"
                        + rows + "</table></body></html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with a password to open it; salts that would be random are fixed, so that the file stays the same. */
    private static byte[] encrypted() throws IOException {
        Book book = Book.xlsx();
        Page page = Powers.page(book, "权责清单");
        Item.of(32, 10).forEach(item -> page.row(Powers.row(item)));
        byte[] salt = new byte[16];
        Arrays.fill(salt, (byte) 42);
        EncryptionInfo settings = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = settings.getEncryptor();
        encryptor.confirmPassword("虚构的口令", salt, salt, salt, salt, salt);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            try (OutputStream stream = encryptor.getDataStream(ole)) {
                stream.write(book.bytes());
            } catch (GeneralSecurityException impossible) {
                throw new IOException(impossible);
            }
            ole.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}

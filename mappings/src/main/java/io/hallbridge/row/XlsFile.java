package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** An OLE file that holds a workbook of Excel 97 to 2003. */
final class XlsFile implements AutoCloseable {
    private static final String[] WORKBOOK = {"Workbook", "WORKBOOK"};

    private final POIFSFileSystem ole;
    private final String stream;

    private XlsFile(POIFSFileSystem ole, String stream) {
        this.ole = ole;
        this.stream = stream;
    }

    static XlsFile open(SourceFile file) throws Unreadable {
        POIFSFileSystem ole;
        try {
            ole = new POIFSFileSystem(file.path().toFile(), true);
        } catch (IOException | RuntimeException e) {
            throw file.damaged("OLE", e);
        }
        try {
            return new XlsFile(ole, workbook(ole.getRoot(), file));
        } catch (Unreadable e) {
            close(ole);
            throw e;
        }
    }

    /** The records from a place in the workbook stream on. */
    RecordInputStream records(int position, @Nullable EncryptionInfo encryption) throws IOException {
        DocumentInputStream in = ole.getRoot().createDocumentInputStream(stream);
        if (position < 0 || position > in.available()) {
            throw new IOException("no such place in the workbook: " + position);
        }
        in.skip(position);
        return encryption == null ? new RecordInputStream(in) : new RecordInputStream(in, encryption, position);
    }

    @Override
    public void close() {
        close(ole);
    }

    private static String workbook(DirectoryNode root, SourceFile file) throws Unreadable {
        for (String name : WORKBOOK) {
            if (root.hasEntry(name)) {
                return name;
            }
        }
        if (root.hasEntry("EncryptedPackage")) {
            throw file.refuse(RowRules.FILE_ENCRYPTED);
        }
        if (root.hasEntry("Book") || root.hasEntry("BOOK")) {
            throw file.refuse(RowRules.WORKBOOK_TOO_OLD);
        }
        throw file.refuse(RowRules.KIND_NOT_READ, Map.of("kind", foreign(root)));
    }

    private static String foreign(DirectoryNode root) {
        if (root.hasEntry("WordDocument")) {
            return "Word .doc";
        }
        return root.hasEntry("PowerPoint Document") ? "PowerPoint .ppt" : "OLE";
    }

    private static void close(POIFSFileSystem ole) {
        try {
            ole.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

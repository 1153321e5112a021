package io.hallbridge.samples.kaili;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Writes a department's files or database. */
final class SenderFiles {
    private final Path root;
    private final Planted planted;
    private final Written written;

    SenderFiles(Path root, Planted planted, Written written) {
        this.root = root;
        this.planted = planted;
        this.written = written;
    }

    void write(Sender sender) throws IOException, SQLException {
        if (sender.files() == Sender.Files.DATABASE) {
            try (DatabaseFile database =
                    new DatabaseFile(root, sender.file("power"), sender.dialect(), planted, written)) {
                database.items("power", sender.powers());
                database.items("guide", sender.guides());
            }
        } else if (sender.files() == Sender.Files.ONE_WORKBOOK) {
            WorkbookFile workbook = new WorkbookFile(root, sender.file("power"), false);
            sheets(workbook, sender, "power");
            sheets(workbook, sender, "guide");
            workbook.save();
        } else {
            file(sender, "power");
            file(sender, "guide");
        }
    }

    private void file(Sender sender, String dataset) throws IOException {
        String file = sender.file(dataset);
        if (file.endsWith(".csv")) {
            Form form = sender.form(dataset);
            CsvSheet.write(root, file, form, lines(form, sender, dataset), written, dataset);
            return;
        }
        boolean ole = sender.files() == Sender.Files.XLS
                || sender.files() == Sender.Files.OLE_NAMED_XLSX && dataset.equals("guide");
        WorkbookFile workbook = new WorkbookFile(root, file, ole);
        sheets(workbook, sender, dataset);
        workbook.save();
    }

    private List<Rows.Line> lines(Form form, Sender sender, String dataset) {
        return new Rows(planted).main(form, sender.entries(dataset));
    }

    private void sheets(WorkbookFile workbook, Sender sender, String dataset) {
        Form form = sender.form(dataset);
        String title = sender.bureau().name() + (dataset.equals("power") ? "权责清单" : "政务服务事项办事指南");
        workbook.sheet(form, sender.style(), sender.bureau(), title, lines(form, sender, dataset), written, dataset);
        for (Form.ChildForm child : form.children()) {
            workbook.childSheet(child.form(), new Rows(planted).children(child, sender.guides()), written);
        }
    }
}

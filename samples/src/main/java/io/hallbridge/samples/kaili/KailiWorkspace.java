package io.hallbridge.samples.kaili;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Kaili workspace: departments, what they send, and the files all of it becomes. */
final class KailiWorkspace {
    static final List<String> DATASETS = List.of("power", "guide");

    private final List<Sender> senders;
    private final List<Fault> faults;
    private final Planted planted;
    private final Written written = new Written();

    KailiWorkspace() {
        senders = ContentFiles.read().stream().map(Sender::of).toList();
        Map<String, List<Entry>> entries = new HashMap<>();
        for (Sender sender : senders) {
            DATASETS.forEach(dataset -> entries.put(sender.bureau().id() + " " + dataset, sender.entries(dataset)));
        }
        faults = KailiFaults.all();
        planted = new Planted(faults, entries);
    }

    List<Sender> senders() {
        return senders;
    }

    List<Fault> faults() {
        return faults;
    }

    Planted planted() {
        return planted;
    }

    Written written() {
        return written;
    }

    /** Writes the workspace into a folder and what its runs must report beside it. */
    void write(Path root, Path expected) throws IOException, SQLException {
        SenderFiles files = new SenderFiles(root, planted, written);
        for (Sender sender : senders) {
            files.write(sender);
            for (String dataset : DATASETS) {
                MappingFile mapping = new MappingFile(sender, dataset);
                text(root.resolve(mapping.path()), mapping.text());
                if (CasesFile.wanted(sender)) {
                    CasesFile cases = new CasesFile(sender, dataset);
                    text(root.resolve(cases.path()), cases.text());
                }
            }
        }
        text(root.resolve("hallbridge.yaml"), new WorkspaceFile(senders).text());
        text(root.resolve("faults.yaml"), new FaultsFile(this).text());
        text(root.resolve("demo.yaml"), DemoChange.text(this));
        text(root.resolve("README.md"), Readme.text("README.md", this));
        text(root.resolve("README.zh-CN.md"), Readme.text("README.zh-CN.md", this));
        text(expected.resolve("demo.json"), new Expected(this).json());
        text(root.resolve("secrets/hall"), "sample-secret-for-the-sandbox-hall-only\n");
    }

    /** The table a fault concerns as a whole. */
    Place table(Fault fault) {
        Sender sender = senders.stream()
                .filter(one -> one.bureau().id().equals(fault.bureau()))
                .findFirst()
                .orElseThrow();
        String sheet = sender.form(fault.dataset()).sheet();
        return new Place(sender.file(fault.dataset()), sheet, null, null, null);
    }

    static void text(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}

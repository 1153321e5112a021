package io.hallbridge.check;

import io.hallbridge.dataset.Datasets;
import io.hallbridge.dataset.Fingerprint;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.mapping.Mapper;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.Reading;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.setting.Problems;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads, maps and checks one workbook of powers, and says how many rows and findings there were. */
final class MillionRows {
    private final Datasets datasets = Datasets.builtIn();
    private final FindingLog log = new FindingLog();
    private final Checks checks = Checks.of(datasets.get("power"), datasets);
    private final WholeChecks whole = WholeChecks.of(datasets.get("power"), datasets);
    private long documents;

    private MillionRows() {}

    /** @param args the workbook and the mapping */
    public static void main(String[] args) throws Unreadable {
        new MillionRows().run(Path.of(args[0]), Path.of(args[1]));
    }

    private void run(Path workbook, Path mappingFile) throws Unreadable {
        Problems problems = new Problems();
        Mapping mapping = Mapping.load(mappingFile, "powers.yaml", datasets, problems)
                .orElseThrow(() -> new IllegalStateException(problems.all().toString()));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Tables tables = TableFiles.open(workbook, ReadOptions.none());
                Reading reading = new Mapper(log).read(mapping, tables, new SourcePlace("s", "百万.xlsx"))) {
            for (Mapped next = reading.next(); next != null; next = reading.next()) {
                check(next);
            }
            out.println("documents " + documents + ", " + reading.tally());
        }
        log.causes().forEach(group -> out.println(group.cause().rule().id() + " " + group.count()));
    }

    private void check(Mapped mapped) {
        documents++;
        for (Finding finding : checks.check(mapped)) {
            log.add(finding);
        }
        whole.seen(mapped.document(), Fingerprint.of(mapped.document().content()))
                .ifPresent(log::add);
    }
}

package io.hallbridge.bench.steps;

import io.hallbridge.bench.cases.CaseFiles;
import io.hallbridge.bench.cases.Cases;
import io.hallbridge.bench.cases.Cases.Edition;
import io.hallbridge.bench.work.CaseWorkspace;
import io.hallbridge.dataset.Datasets;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thousand cases in a workbook, and how they become documents. */
final class Rows {
    /** How many. */
    static final int COUNT = 1000;

    final Datasets datasets = Datasets.builtIn();
    private final Path workbook;
    private final Mapping mapping;

    Rows() throws IOException {
        workbook = new CaseFiles(Files.createTempDirectory("steps")).workbook(new Cases(COUNT, Edition.FIRST));
        mapping = Mapping.parse(CaseWorkspace.mapping(false), "cases.yaml", datasets, new Problems())
                .orElseThrow();
    }

    /** Reads them and makes them into documents. */
    List<Mapped> documents() throws Unreadable {
        List<Mapped> all = new ArrayList<>(COUNT);
        try (Tables tables = TableFiles.open(workbook, ReadOptions.none());
                Reading reading =
                        new Mapper(finding -> {}).read(mapping, tables, new SourcePlace("cases", "办件.xlsx"))) {
            for (@Nullable Mapped one = reading.next(); one != null; one = reading.next()) {
                all.add(one);
            }
        }
        return all;
    }
}

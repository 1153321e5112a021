package io.hallbridge.samples.kaili;

import io.hallbridge.check.Checks;
import io.hallbridge.check.WholeChecks;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.dataset.Fingerprint;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.mapping.Mapper;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.Reading;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.mapping.TableWanted;
import io.hallbridge.row.QueryTables;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.Table;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.setting.Problems;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole workspace read, mapped and checked by the product's plain packages, without routes and command line. */
final class KailiReading {
    final Map<String, Long> read = new LinkedHashMap<>();
    final Map<String, List<Mapped>> documents = new LinkedHashMap<>();
    final Map<Mapped, List<Finding>> ofDocument = new LinkedHashMap<>();
    final List<Finding> findings = new ArrayList<>();
    final Set<String> heldBack = new HashSet<>();
    private final Path root;
    private final Datasets datasets = Datasets.builtIn();

    private KailiReading(Path root) {
        this.root = root;
    }

    static KailiReading of(Path root, KailiWorkspace workspace) throws Exception {
        KailiReading reading = new KailiReading(root);
        for (String dataset : KailiWorkspace.DATASETS) {
            for (Sender sender : workspace.senders()) {
                reading.read(sender, dataset);
            }
            reading.whole(dataset);
        }
        return reading;
    }

    private void read(Sender sender, String dataset) throws Exception {
        String path = new MappingFile(sender, dataset).path();
        Problems problems = new Problems();
        Mapping mapping =
                Mapping.load(root.resolve(path), path, datasets, problems).orElse(null);
        problems.throwIfAny();
        String file = sender.file(dataset);
        if (sender.files() == Sender.Files.DATABASE) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + root.resolve(file))) {
                read(
                        mapping,
                        database(mapping, connection),
                        new SourcePlace(sender.bureau().id(), null),
                        dataset);
            }
            return;
        }
        Charset charset = mapping.charset().orElse(null);
        try (Tables tables = TableFiles.open(root.resolve(file), new ReadOptions(charset, null))) {
            read(mapping, tables, new SourcePlace(sender.bureau().id(), file), dataset);
        }
    }

    private static Tables database(Mapping mapping, Connection connection) throws SQLException, Unreadable {
        List<Table> tables = new ArrayList<>();
        for (TableWanted wanted : mapping.tables()) {
            String name = String.valueOf(wanted.table());
            tables.add(QueryTables.of(
                    name, connection.createStatement().executeQuery("SELECT * FROM " + name), Origin.nowhere()));
        }
        return Tables.of(tables.toArray(Table[]::new));
    }

    private void read(Mapping mapping, Tables tables, SourcePlace place, String dataset) throws Unreadable {
        Dataset known = datasets.get(dataset);
        Checks checks = Checks.of(known, datasets);
        try (Reading reading = new Mapper(findings::add).read(mapping, tables, place)) {
            for (Mapped next = reading.next(); next != null; next = reading.next()) {
                documents.computeIfAbsent(dataset, any -> new ArrayList<>()).add(next);
                ofDocument.put(next, new ArrayList<>(checks.check(next)));
            }
            read.merge(dataset, reading.tally().read(), Long::sum);
        } catch (Unreadable unreadable) {
            findings.add(unreadable.finding());
        }
    }

    private void whole(String dataset) {
        WholeChecks checks = WholeChecks.of(datasets.get(dataset), datasets);
        List<Mapped> all = documents.get(dataset);
        Set<String> parents = new HashSet<>();
        documents
                .getOrDefault("power", List.of())
                .forEach(one -> parents.add(one.document().key()));
        for (Mapped one : all) {
            checks.seen(one.document(), Fingerprint.of(one.document().content()))
                    .ifPresent(ofDocument.get(one)::add);
            checks.parentOf(one.document(), parents::contains).ifPresent(ofDocument.get(one)::add);
        }
        for (Mapped one : all) {
            boolean said = ofDocument.get(one).stream()
                    .anyMatch(finding -> finding.rule().id().equals("key-twice"));
            if (!said
                    && checks.conflicts().contains(String.valueOf(one.document().key()))) {
                ofDocument.get(one).add(checks.conflicting(one.document()));
            }
        }
        for (Mapped one : all) {
            findings.addAll(ofDocument.get(one));
            if (ofDocument.get(one).stream().anyMatch(Finding::isError)) {
                heldBack.add(dataset + " " + one.document().places().row().where());
            }
        }
    }
}

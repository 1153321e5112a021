package io.hallbridge.cli;

import io.hallbridge.auth.SecretPlace;
import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Look;
import io.hallbridge.workspace.Source;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a run needs of the machine and of the workspace's folder: Java, room, its own files, secrets, drivers, mappings. */
final class Surroundings {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long ROOM_MEBIBYTES = 500;

    private final Workspace workspace;

    Surroundings(Workspace workspace) {
        this.workspace = workspace;
    }

    List<Look> look() {
        List<Look> looks = new ArrayList<>(List.of(java(), room(), ledger(), secrets()));
        looks.add(drivers());
        looks.add(mappings());
        return looks;
    }

    /** The oldest Java we run on is the one we are compiled for, so whoever reads this has one that will do. */
    private static Look java() {
        return Look.well(Text.same("Java"), Text.same(Runtime.version().toString()));
    }

    private Look room() {
        Text what = new Text("磁盘", "disk");
        try {
            long free = Files.getFileStore(workspace.root()).getUsableSpace() / MEBIBYTE;
            Text text = new Text("空闲 " + free + " MiB", free + " MiB free");
            return free >= ROOM_MEBIBYTES ? Look.well(what, text) : Look.notable(what, little(free));
        } catch (IOException unknown) {
            return Look.notable(what, new Text("空闲空间看不到", "the free space cannot be told"));
        }
    }

    private static Text little(long free) {
        return new Text(
                "只剩 " + free + " MiB，台账和计划可能写不下；请腾出至少 " + ROOM_MEBIBYTES + " MiB",
                "only " + free + " MiB are free, which may not hold ledger and plans; make room for at least "
                        + ROOM_MEBIBYTES + " MiB");
    }

    private Look ledger() {
        Text what = new Text("台账", "ledger");
        try {
            WorkspaceLedger.open(workspace).close();
        } catch (CannotGoOn closed) {
            return Look.wrong(what, closed.text(), closed.exit());
        }
        Text place = workspace.ledger().url().isPresent()
                ? new Text("数据库连得上", "the database answers")
                : new Text("state/ 可写，只有我们能读", "state/ can be written, and only we may read it");
        return Look.well(what, place);
    }

    /** Those that settings name; one that others may read would have kept the workspace from being read at all. */
    private Look secrets() {
        Text what = new Text("口令", "secrets");
        Set<String> places = new LinkedHashSet<>();
        workspace
                .halls()
                .forEach(hall ->
                        hall.way().secrets().stream().map(SecretPlace::shownAs).forEach(places::add));
        workspace
                .relays()
                .forEach(relay ->
                        relay.keys().places().stream().map(SecretPlace::shownAs).forEach(places::add));
        workspace.sources().forEach(source -> password(source, places));
        workspace.ledger().password().map(SecretPlace::shownAs).ifPresent(places::add);
        return places.isEmpty()
                ? Look.well(what, new Text("用不着", "none needed"))
                : Look.well(
                        what,
                        new Text(
                                String.join("、", places) + "，只有我们能读",
                                String.join(", ", places) + ", readable by us alone"));
    }

    private static void password(Source source, Set<String> places) {
        if (source instanceof Source.Database database) {
            database.password().map(SecretPlace::shownAs).ifPresent(places::add);
        }
    }

    private Look drivers() {
        Text what = new Text("驱动", "drivers");
        List<String> jars = new ArrayList<>();
        for (Path folder : workspace.driverFolders()) {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
                    found.forEach(jar -> jars.add(jar.getFileName().toString()));
                } catch (IOException unreadable) {
                    return Look.wrong(
                            what,
                            new Text(folder + " 读不了，请检查权限", folder + " cannot be read; check its permissions"),
                            Exit.SETUP);
                }
            }
        }
        Text own = new Text("自带 PostgreSQL、SQLite", "PostgreSQL and SQLite come along");
        return jars.isEmpty()
                ? Look.well(what, own)
                : Look.well(
                        what,
                        new Text(
                                own.zh() + "；drivers/ 里有 " + String.join("、", jars),
                                own.en() + "; in drivers/: " + String.join(", ", jars)));
    }

    private Look mappings() {
        Text what = new Text("映射", "mappings");
        int count = workspace.mappings().size();
        int warnings = workspace.warnings().size();
        return warnings == 0
                ? Look.well(what, new Text(count + " 个，没有警告", count + ", no warnings"))
                : Look.notable(
                        what,
                        new Text(
                                count + " 个，" + warnings + " 处警告：hallbridge mappings lint",
                                count + ", " + warnings + (warnings == 1 ? " warning" : " warnings")
                                        + ": hallbridge mappings lint"));
    }
}

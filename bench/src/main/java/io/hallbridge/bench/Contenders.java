package io.hallbridge.bench;

import io.hallbridge.bench.hall.FastHall;
import io.hallbridge.bench.loop.BareLoop;
import io.hallbridge.bench.work.ClassPath;
import io.hallbridge.bench.work.Contender;
import io.hallbridge.bench.work.Hallbridge;
import io.hallbridge.bench.work.KailiCity;
import io.hallbridge.bench.work.Peers;
import io.hallbridge.bench.work.PlainContender;
import io.hallbridge.bench.work.Task.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/**
 * Who takes part.
 *
 * @param root the checkout
 */
record Contenders(Path root) {
    /** How the bare loop is called in tables. */
    static final String BARE = "bare loop";

    /** What everybody who is a Java process gets. */
    private static final String HEAP = "-Xmx256m";

    private static final String[] BARE_JARS = {
        "fastexcel", "aalto", "stax2", "opczip", "commons-compress", "commons-io", "commons-lang3", "jackson", "json-schema", "itu",
        "slf4j", "logback", "sqlite", "postgresql"
    };

    /** The bare loop, which says what the result is, then Hallbridge. */
    List<Contender> ours() {
        Contender bare = new PlainContender(
                BARE,
                "fastexcel-reader, Jackson, networknt, java.net.http, SQLite; `java -XX:+UseSerialGC " + HEAP + "`",
                ClassPath.java(HEAP, ClassPath.own().only(BARE_JARS), BareLoop.class),
                EnumSet.complementOf(EnumSet.of(Kind.KAILI)));
        Path launcher = root.resolve("cli/target/dist/hallbridge/bin/hallbridge");
        return List.of(bare, new Hallbridge(launcher, HEAP, new KailiCity(root.resolve("samples/kaili"))));
    }

    /** What people would pick instead. */
    List<Contender> peers() throws IOException, InterruptedException {
        return new Peers(root.resolve("bench/peers"), root.resolve("bench/target/peers")).all(HEAP, ClassPath.own());
    }

    /** The command that opens the hall for measuring. */
    static List<String> hall() {
        return ClassPath.java("-Xmx2g", ClassPath.own().only("jackson"), FastHall.class);
    }
}

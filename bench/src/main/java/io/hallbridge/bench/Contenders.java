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
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who takes part.
 *
 * @param bare the bare loop, which says what the result is
 * @param skipped peers that could not be put up, and why
 */
record Contenders(
        PlainContender bare,
        Hallbridge hallbridge,
        KailiCity city,
        List<Contender> peers,
        Map<String, String> skipped) {
    /** What Java processes get for large works; for small ones it is left to Java, as users get it. */
    private static final String HEAP = "-Xmx256m";

    private static final String[] BARE_JARS = {
        "fastexcel",
        "aalto",
        "stax2",
        "opczip",
        "commons",
        "jackson",
        "json-schema",
        "itu",
        "slf4j",
        "logback",
        "sqlite",
        "postgresql",
        "poi",
        "SparseBitSet",
        "log4j"
    };

    /** Those of a checkout, built, for a work. */
    static Contenders of(String work, Path root, boolean withPeers) throws IOException, InterruptedException {
        String heap = work.equals("start") ? "" : HEAP;
        KailiCity city = new KailiCity(root.resolve("samples/kaili"));
        Path launcher = root.resolve("cli/target/dist/hallbridge/bin/hallbridge");
        Peers peers = new Peers(root.resolve("bench/peers"), root.resolve("bench/target/peers"));
        List<Contender> there = withPeers ? peers.all(heap, ClassPath.own()) : List.of();
        return new Contenders(bareLoop(heap), new Hallbridge(launcher, heap, city), city, there, peers.skipped());
    }

    private static PlainContender bareLoop(String heap) {
        return new PlainContender(
                PlainContender.BARE,
                "fastexcel-reader, Jackson, networknt, java.net.http, SQLite; `java -XX:+UseSerialGC " + heap + "`",
                ClassPath.java(heap, ClassPath.own().only(BARE_JARS), BareLoop.class),
                EnumSet.allOf(Kind.class));
    }

    List<Contender> ours() {
        return List.of(bare, hallbridge);
    }

    List<Contender> all() {
        return Stream.concat(ours().stream(), peers.stream()).toList();
    }

    /** The command that opens the hall for measuring. */
    static List<String> hall() {
        return ClassPath.java("-Xmx2g", ClassPath.own().only("jackson"), FastHall.class);
    }
}

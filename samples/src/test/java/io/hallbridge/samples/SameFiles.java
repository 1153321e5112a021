package io.hallbridge.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares generated folders; compressed parts may be packed otherwise by another JDK, what is in them is the same. */
public final class SameFiles {
    private SameFiles() {}

    /** Fails where a folder holds other files than another, or one with other content. */
    public static void assertSame(Path committed, Path made) throws IOException {
        Map<String, Path> expected = in(committed);
        Map<String, Path> found = in(made);
        assertThat(found.keySet()).containsExactlyElementsOf(expected.keySet());
        for (String file : found.keySet()) {
            same(file, Files.readAllBytes(expected.get(file)), Files.readAllBytes(found.get(file)));
        }
    }

    /** All files below a folder by their path in it. */
    public static Map<String, Path> in(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString(), file -> file, (one, two) -> one, TreeMap::new));
        }
    }

    private static void same(String name, byte[] committed, byte[] made) throws IOException {
        if (committed[0] == 'P' && committed[1] == 'K') {
            Map<String, byte[]> parts = FixedZip.parts(committed);
            Map<String, byte[]> others = FixedZip.parts(made);
            assertThat(others.keySet()).as(name).isEqualTo(parts.keySet());
            others.forEach(
                    (part, bytes) -> assertThat(bytes).as(name + " " + part).isEqualTo(parts.get(part)));
        } else {
            assertThat(made).as(name).isEqualTo(committed);
        }
    }
}

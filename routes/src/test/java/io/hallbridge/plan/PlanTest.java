package io.hallbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plan files, whole and damaged. */
final class PlanTest {
    static final Manifest MANIFEST = new Manifest(
            "20261123-0100-7f3a",
            "nightly",
            "city",
            "522601",
            Instant.parse("2026-11-22T17:00:00Z"),
            41,
            "0.1.0",
            Map.of("inbox/health/卫健局.xlsx", "ab".repeat(32)),
            Map.of("mappings/health.yaml", "cd".repeat(32)),
            Map.of("power", Map.of("create", 3L)),
            Map.of("error", 1L));

    @TempDir
    Path folder;

    private Path sealed(List<Change> changes) throws Exception {
        try (PlanWriter writer = PlanWriter.begin(folder.resolve("state"))) {
            changes.forEach(writer::add);
            return writer.seal(folder.resolve("a.plan"), MANIFEST).file();
        }
    }

    private static List<Change> read(Plan plan) {
        List<Change> read = new ArrayList<>();
        try (Plan.Changes changes = plan.changes()) {
            changes.forEachRemaining(read::add);
        }
        return read;
    }

    @Test
    void a_plan_read_back_is_the_plan_written() throws Exception {
        List<Change> changes = List.of(
                Changes.upsert("power", "甲|1", "{\"basis\":\"第一条\\n第二条 \u2028 𠮷\"}"), Changes.retire("guide", "\r\n"));
        Plan plan = Plan.open(sealed(changes));
        assertThat(read(plan)).isEqualTo(changes);
        assertThat(read(plan)).isEqualTo(changes);
        assertThat(plan.size()).isEqualTo(2);
        assertThat(plan.manifest()).isEqualTo(MANIFEST);
    }

    @Test
    void a_plan_of_the_first_format_is_read_as_well() throws Exception {
        String lines =
                "{\"hallbridge-plan\":1}\n{\"operation\":\"create\",\"dataset\":\"power\",\"key\":\"甲\",\"version\":3,"
                        + "\"fingerprint\":\"ab\",\"previous\":null,\"source\":\"health\",\"origin\":\"卫健局.xlsx\","
                        + "\"content\":\"{\\\"name\\\":\\\"虚构\\\"}\"}\n";
        String seal = PlanLine.seal(MANIFEST, 1);
        MessageDigest digest = Sha256.fresh();
        digest.update((lines + seal).getBytes(StandardCharsets.UTF_8));
        String sealed = PlanLine.sealed(seal, HexFormat.of().formatHex(digest.digest()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write((lines + sealed + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Path first = Files.write(folder.resolve("first.plan"), bytes.toByteArray());
        assertThat(read(Plan.open(first)))
                .containsExactly(new Change(
                        Operation.CREATE,
                        "power",
                        "甲",
                        3,
                        "ab",
                        null,
                        Content.of("{\"name\":\"虚构\"}"),
                        "health",
                        "卫健局.xlsx"));
    }

    @Test
    void a_plan_may_be_empty() throws Exception {
        assertThat(read(Plan.open(sealed(List.of())))).isEmpty();
    }

    @Test
    void the_same_changes_make_the_same_bytes() throws Exception {
        byte[] once = Files.readAllBytes(sealed(Changes.many("power", 50)));
        assertThat(Files.readAllBytes(sealed(Changes.many("power", 50)))).isEqualTo(once);
    }

    @Test
    void nobody_else_may_read_it_and_nothing_else_is_left() throws Exception {
        Path file = sealed(Changes.many("power", 3));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("state"))))
                .isEqualTo("rwx------");
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(file);
        }
    }

    @Test
    void a_plan_not_sealed_leaves_nothing() throws Exception {
        try (PlanWriter writer = PlanWriter.begin(folder.resolve("state"))) {
            writer.add(Changes.upsert("power", "k"));
        }
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void what_was_withdrawn_is_not_in_the_plan_and_everything_else_is() throws Exception {
        Random random = new Random(20261123);
        for (int round = 0; round < 100; round++) {
            withdraw(random.ints(random.nextInt(12), 0, 25).distinct().toArray());
        }
    }

    private void withdraw(int[] taken) throws Exception {
        List<Change> changes = Changes.many("power", 20);
        Set<String> gone = new HashSet<>();
        try (PlanWriter writer = PlanWriter.begin(folder)) {
            changes.forEach(writer::add);
            IntStream.of(taken).forEach(number -> gone.add("k" + number));
            assertThat(writer.withdraw("guide", gone)).isEmpty();
            assertThat(writer.withdraw("power", gone))
                    .containsExactlyElementsOf(changes.stream()
                            .filter(change -> gone.contains(change.key()))
                            .toList());
            assertThat(writer.withdraw("power", gone)).isEmpty();
            Plan plan =
                    Plan.open(writer.seal(folder.resolve("a.plan"), MANIFEST).file());
            assertThat(read(plan))
                    .containsExactlyElementsOf(changes.stream()
                            .filter(change -> !gone.contains(change.key()))
                            .toList());
            assertThat(plan.size()).isEqualTo(writer.size());
        }
    }

    @Test
    void the_changes_come_in_the_order_they_were_added() throws Exception {
        List<Change> changes = new ArrayList<>(Changes.many("power", 3));
        changes.addAll(Changes.many("guide", 3));
        changes.add(Changes.retire("guide", "x"));
        changes.add(Changes.retire("power", "y"));
        assertThat(read(Plan.open(sealed(changes)))).isEqualTo(changes);
    }

    @Test
    void a_plan_that_cannot_be_put_where_it_belongs_leaves_nothing() throws Exception {
        Path taken = Files.createDirectories(folder.resolve("taken/by/another"));
        try (PlanWriter writer = PlanWriter.begin(folder.resolve("state"))) {
            writer.add(Changes.upsert("power", "k"));
            assertThatThrownBy(() -> writer.seal(taken.getParent(), MANIFEST)).isInstanceOf(IOException.class);
        }
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void refuses_a_packed_line_without_end_within_a_small_memory() throws Exception {
        ByteArrayOutputStream megabytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(megabytes)) {
            out.write("x".repeat(8 << 20).getBytes(StandardCharsets.UTF_8));
        }
        Path endless = folder.resolve("endless.plan");
        try (OutputStream out = Files.newOutputStream(endless)) {
            for (int i = 0; i < 500; i++) {
                out.write(megabytes.toByteArray());
            }
        }
        unusable(endless, "no plan");
    }

    @Test
    void a_key_added_again_after_it_was_withdrawn_stays_out_and_the_plan_can_be_opened() throws Exception {
        try (PlanWriter writer = PlanWriter.begin(folder)) {
            writer.add(Changes.upsert("power", "k"));
            writer.withdraw("power", Set.of("k"));
            writer.add(Changes.upsert("power", "k"));
            writer.add(Changes.upsert("power", "other"));
            Plan plan =
                    Plan.open(writer.seal(folder.resolve("a.plan"), MANIFEST).file());
            assertThat(read(plan)).extracting(Change::key).containsExactly("other");
        }
    }

    private Path rewritten(Path plan, UnaryOperator<String> edit) throws Exception {
        String text;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(plan)))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String other = edit.apply(text);
        assertThat(other).isNotEqualTo(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(other.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve("b.plan"), bytes.toByteArray());
    }

    private static void unusable(Path file, String word) {
        assertThatThrownBy(() -> Plan.open(file)).isInstanceOfSatisfying(PlanUnusable.class, unusable -> {
            assertThat(unusable.text().en()).contains(file.toString()).contains(word);
            assertThat(unusable.text().zh()).contains(file.toString()).contains("hallbridge plan");
        });
    }

    @Test
    void refuses_a_plan_cut_off_anywhere() throws Exception {
        Path whole = sealed(Changes.many("power", 20));
        byte[] bytes = Files.readAllBytes(whole);
        for (int length = 0; length < bytes.length; length++) {
            Path cut = Files.write(folder.resolve("cut.plan"), Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Plan.open(cut)).as("%d bytes", length).isInstanceOf(PlanUnusable.class);
        }
    }

    /** A few bits of a packed file mean nothing (unused codes, padding); turning one of those leaves the plan as it was. */
    @Test
    void a_turned_bit_is_refused_unless_it_means_nothing() throws Exception {
        List<Change> changes = Changes.many("power", 20);
        byte[] bytes = Files.readAllBytes(sealed(changes));
        List<Integer> harmless = new ArrayList<>();
        for (int at = 10; at < bytes.length; at++) {
            byte[] turned = bytes.clone();
            turned[at] ^= 0x10;
            try {
                Plan plan = Plan.open(Files.write(folder.resolve("turned.plan"), turned));
                assertThat(read(plan)).isEqualTo(changes);
                assertThat(plan.manifest()).isEqualTo(MANIFEST);
                harmless.add(at);
            } catch (PlanUnusable refused) {
                assertThat(refused.text().en()).contains("cannot be used");
            }
        }
        assertThat(harmless).hasSizeLessThan(5);
    }

    @Test
    void refuses_a_change_edited_by_hand() throws Exception {
        unusable(rewritten(sealed(Changes.many("power", 3)), text -> text.replace("\"k1\"", "\"k9\"")), "checksum");
    }

    @Test
    void refuses_a_change_taken_out() throws Exception {
        unusable(
                rewritten(sealed(Changes.many("power", 3)), text -> text.replaceFirst("(?m)^.*\"k1\".*\n", "")),
                "checksum");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"hall\":\"city\"", "\"region\":\"522601\"", "\"position\":41", "\"error\":1", "\"changes\":3"})
    void refuses_a_manifest_edited_by_hand(String part) throws Exception {
        Map<String, String> other = new LinkedHashMap<>(Map.of(
                "\"hall\":\"city\"",
                "\"hall\":\"prod\"",
                "\"region\":\"522601\"",
                "\"region\":\"522600\"",
                "\"position\":41",
                "\"position\":42",
                "\"error\":1",
                "\"error\":0",
                "\"changes\":3",
                "\"changes\":2"));
        unusable(rewritten(sealed(Changes.many("power", 3)), text -> text.replace(part, other.get(part))), "checksum");
    }

    @Test
    void refuses_lines_after_the_seal() throws Exception {
        unusable(rewritten(sealed(Changes.many("power", 3)), text -> text + "{}\n"), "checksum");
    }

    @Test
    void refuses_a_plan_of_a_newer_program_and_says_so() throws Exception {
        unusable(
                rewritten(
                        sealed(Changes.many("power", 3)),
                        text -> text.replace("\"hallbridge-plan\":2", "\"hallbridge-plan\":3")),
                "newer");
    }

    @Test
    void refuses_what_is_no_plan_in_words() throws Exception {
        unusable(Files.writeString(folder.resolve("c.plan"), "name,code\n"), "no plan");
        unusable(Files.write(folder.resolve("d.plan"), new byte[0]), "no plan");
        unusable(rewritten(sealed(List.of()), text -> "[1,2]\n"), "no plan");
        unusable(folder.resolve("absent.plan"), "no such file");
        unusable(Files.createDirectory(folder.resolve("folder.plan")), "no plan");
    }

    @Test
    void what_a_killed_planner_left_goes_after_a_day() throws Exception {
        Path dead = Files.writeString(folder.resolve(".unfinished-1.tmp"), "half a line");
        Path alive = Files.writeString(folder.resolve(".unfinished-2.tmp"), "");
        Files.setLastModifiedTime(dead, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        PlanWriter.begin(folder).close();
        assertThat(dead).doesNotExist();
        assertThat(alive).exists();
    }
}

package io.hallbridge.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hallbridge.plan.Batch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BundleTest {
    private static final List<Batch> BATCHES = List.of(Sides.batch("power", 0, 3), Sides.batch("guide", 3, 2));

    @TempDir
    Path folder;

    static Stream<Sides> sides() {
        return Stream.of(Sides.open(), Sides.sealed(CipherKind.AES_256_GCM), Sides.sealed(CipherKind.SM4_GCM));
    }

    @ParameterizedTest
    @MethodSource("sides")
    void what_was_put_in_comes_out_on_the_other_side(Sides sides) throws Exception {
        Path file = sides.write(folder, 12, "ab", BATCHES);

        Bundle bundle = Bundle.open(file);
        bundle.mustBeSigned(sides.inside.trust());
        bundle.mustBeWhole(sides.inside);

        assertThat(read(bundle, sides)).isEqualTo(BATCHES);
        assertThat(bundle.manifest()).isEqualTo(Sides.manifest(12, "ab", BATCHES));
        assertThat(bundle.manifest().documents()).isEqualTo(5);
        assertThat(bundle.manifest().datasets()).containsEntry("power", 3L).containsEntry("guide", 2L);
    }

    @ParameterizedTest
    @MethodSource("sides")
    void the_same_batches_give_the_same_bytes_again(Sides sides) throws Exception {
        Path file = sides.write(folder, 12, "", BATCHES);
        byte[] first = Files.readAllBytes(file);

        assertThat(sides.write(folder, 12, "", BATCHES)).isEqualTo(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void its_name_tells_relay_number_and_digest() throws Exception {
        Path file = Sides.open().write(folder, 12, "", BATCHES);

        String digest = Bundle.open(file).digest();
        assertThat(file.getFileName()).hasToString("health-000012-" + digest.substring(0, 8) + ".bundle");
        assertThat(digest)
                .isEqualTo(BundleManifest.digest(Sides.manifest(12, "", BATCHES).line()));
    }

    @Test
    void nothing_but_the_whole_file_is_left_and_the_folders_group_may_read_it() throws Exception {
        Path file = Sides.open().write(folder, 1, "", BATCHES);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, folder.resolve("own"));
        }
        assertThat(folder.resolve("own")).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @ParameterizedTest
    @EnumSource(CipherKind.class)
    void a_sealed_bundle_shows_neither_keys_nor_contents_nor_their_digest(CipherKind kind) throws Exception {
        Sides sides = Sides.sealed(kind);
        String open = Files.readString(Sides.open().write(folder, 1, "", BATCHES), StandardCharsets.ISO_8859_1);
        String digest = open.lines().findFirst().orElseThrow().replaceAll(".*\"digest\":\"([0-9a-f]{64})\".*", "$1");

        String sealed = Files.readString(sides.write(folder, 1, "", BATCHES), StandardCharsets.ISO_8859_1);

        assertThat(sealed).doesNotContain(digest).doesNotContain("\u001f\u008b").contains(kind.word());
    }

    @ParameterizedTest
    @MethodSource("sides")
    void no_byte_can_be_changed_without_notice(Sides sides) throws Exception {
        Path file = sides.write(folder, 12, "ab", BATCHES);
        byte[] good = Files.readAllBytes(file);
        Random dice = new Random(7);
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << dice.nextInt(8));
            Files.write(file, bad);
            assertThat(fault(file, sides)).as("byte %d", at).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("sides")
    void whatever_is_cut_off_is_called_so(Sides sides) throws Exception {
        Path file = sides.write(folder, 12, "ab", BATCHES);
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length++) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThat(fault(file, sides)).as("%d bytes", length).isEqualTo(Fault.CUT_OFF);
        }
    }

    @Test
    void what_was_put_at_the_end_is_noticed() throws Exception {
        Sides sides = Sides.open();
        Path file = sides.write(folder, 1, "", BATCHES);
        byte[] good = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(good, good.length + 1));

        assertThat(fault(file, sides)).isEqualTo(Fault.CHANGED);
    }

    @Test
    void another_signature_is_told_from_a_change() throws Exception {
        Path file = Sides.open().write(folder, 1, "", BATCHES);

        assertThat(fault(file, Sides.open())).isEqualTo(Fault.OTHER_KEY);
    }

    @Test
    void another_sealing_key_is_told_from_a_change() throws Exception {
        Sides sides = Sides.sealed(CipherKind.AES_256_GCM);
        Path file = sides.write(folder, 1, "", BATCHES);
        Bundle bundle = Bundle.open(file);

        for (Sides others : List.of(Sides.sealed(CipherKind.AES_256_GCM), Sides.open())) {
            ParcelUnusable thrown = catchThrowableOfType(ParcelUnusable.class, () -> bundle.mustBeWhole(others.inside));
            assertThat(thrown.fault()).isEqualTo(Fault.OTHER_SEAL);
        }
    }

    @Test
    void an_open_bundle_is_refused_where_contents_are_to_be_sealed() throws Exception {
        Bundle bundle = Bundle.open(Sides.open().write(folder, 1, "", BATCHES));

        ParcelUnusable thrown = catchThrowableOfType(
                ParcelUnusable.class, () -> bundle.mustBeWhole(Sides.sealed(CipherKind.SM4_GCM).inside));

        assertThat(thrown.fault()).isEqualTo(Fault.NOT_SEALED);
    }

    @Test
    void files_of_others_and_newer_formats_are_told_apart() throws Exception {
        Path file = folder.resolve("x.bundle");
        assertThat(fault(file, Sides.open())).isEqualTo(Fault.UNREADABLE);
        Files.writeString(file, "PK\u0003\u0004 something else\n");
        assertThat(fault(file, Sides.open())).isEqualTo(Fault.NOT_OURS);
        Files.writeString(file, "x".repeat(5000));
        assertThat(fault(file, Sides.open())).isEqualTo(Fault.NOT_OURS);
        Files.writeString(file, "{\"hallbridge-receipts\":1}\n");
        assertThat(fault(file, Sides.open())).isEqualTo(Fault.NOT_OURS);
        Files.writeString(file, "{\"hallbridge-bundle\":3}\n");
        assertThat(fault(file, Sides.open())).isEqualTo(Fault.NEWER);
    }

    @Test
    void a_list_that_is_not_the_contents_is_noticed() throws Exception {
        Sides sides = Sides.open();
        List<Batch> listed = List.of(Sides.batch("power", 0, 3), Sides.batch("guide", 3, 1));
        try (BundleWriter writer = BundleWriter.begin(folder.resolve("own"), sides.outside)) {
            for (Batch batch : BATCHES) {
                writer.add(batch);
            }
            Path file = writer.write(folder, Sides.manifest(1, "", listed).line());
            assertThat(fault(file, sides)).isEqualTo(Fault.INCONSISTENT);
        }
    }

    @ParameterizedTest
    @MethodSource("sides")
    void a_long_content_goes_through_in_pieces(Sides sides) throws Exception {
        List<Batch> batches = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            batches.add(Sides.batch("power", i * 500, 500));
        }

        Bundle bundle = Bundle.open(sides.write(folder, 1, "", batches));
        bundle.mustBeSigned(sides.inside.trust());

        assertThat(read(bundle, sides)).isEqualTo(batches);
    }

    @Test
    void every_fault_has_a_name_and_says_what_to_do_in_both_languages() {
        for (Fault fault : Fault.values()) {
            assertThat(fault.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(fault.about("a.bundle").zh()).startsWith("a.bundle ").endsWith("。");
            assertThat(fault.about("a.bundle").en()).startsWith("a.bundle ").endsWith(".");
        }
    }

    private static List<Batch> read(Bundle bundle, Sides sides) throws ParcelUnusable {
        List<Batch> read = new ArrayList<>();
        try (Bundle.Content content = bundle.content(sides.inside)) {
            content.forEachRemaining(read::add);
        }
        return read;
    }

    private static Fault fault(Path file, Sides sides) throws IOException {
        ParcelUnusable thrown = catchThrowableOfType(ParcelUnusable.class, () -> {
            Bundle bundle = Bundle.open(file);
            bundle.mustBeSigned(sides.inside.trust());
            bundle.mustBeWhole(sides.inside);
        });
        return thrown == null ? null : thrown.fault();
    }
}

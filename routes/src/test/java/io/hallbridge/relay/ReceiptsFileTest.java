package io.hallbridge.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Outcome.State;
import io.hallbridge.hall.Receipt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiptsFileTest {
    private static final ReceiptsManifest ABOUT =
            new ReceiptsManifest("health", "city", "522601", 12, "ab".repeat(32), 1, 1, 1, 1);
    private static final Receipt SAID = new Receipt(
            "",
            List.of(
                    new Outcome("键-1", State.ACCEPTED, "", "", 3),
                    new Outcome("键-2", State.REFUSED, "E-SCHEMA", "“承诺时限”大于法定时限", 0),
                    new Outcome("键-3", State.AWAITING, "", "")));

    @TempDir
    Path folder;

    static Stream<Sides> sides() {
        return Stream.of(Sides.open(), Sides.sealed(CipherKind.AES_256_GCM));
    }

    @ParameterizedTest
    @MethodSource("sides")
    void what_the_hall_said_comes_back_word_for_word(Sides sides) throws Exception {
        ReceiptsFile file = ReceiptsFile.open(write(sides));
        file.mustBeSigned(sides.outside.trust());
        Map<String, Receipt> read = new LinkedHashMap<>();

        file.each(sides.outside, read::put);

        assertThat(read).containsExactly(Map.entry("batch-1", SAID), Map.entry("batch-2", SAID));
        assertThat(file.manifest()).isEqualTo(ABOUT);
    }

    @Test
    void its_name_tells_relay_bundle_and_round() throws Exception {
        assertThat(write(Sides.open()).getFileName().toString()).matches("health-000012-1-[0-9a-f]{8}\\.receipts");
    }

    @Test
    void what_our_own_side_signed_is_no_receipt() throws Exception {
        Sides sides = Sides.open();
        ReceiptsFile file = ReceiptsFile.open(write(sides));

        ParcelUnusable thrown =
                catchThrowableOfType(ParcelUnusable.class, () -> file.mustBeSigned(sides.inside.trust()));

        assertThat(thrown.fault()).isEqualTo(Fault.OTHER_KEY);
    }

    @Test
    void a_bundle_under_a_receipts_name_is_none() throws Exception {
        Path bundle = Sides.open().write(folder, 1, "", List.of(Sides.batch("power", 0, 1)));
        Path renamed = Files.move(bundle, folder.resolve("a.receipts"));

        ParcelUnusable thrown = catchThrowableOfType(ParcelUnusable.class, () -> ReceiptsFile.open(renamed));

        assertThat(thrown.fault()).isEqualTo(Fault.NOT_OURS);
    }

    private Path write(Sides sides) throws Exception {
        try (ReceiptsWriter writer = ReceiptsWriter.begin(folder.resolve("own"), sides.inside)) {
            writer.add("batch-1", SAID.outcomes());
            writer.add("batch-2", SAID.outcomes());
            return writer.write(folder, ABOUT);
        }
    }
}

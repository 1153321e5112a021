package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Origin;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SharedStringsTest {
    private static final SourceFile FILE = new SourceFile(Path.of("x"), Origin.nowhere());

    @Test
    void gives_every_text_back_in_any_order() throws Exception {
        try (SharedStrings strings = new SharedStrings()) {
            for (int i = 0; i < 20_000; i++) {
                strings.add(text(i), FILE);
            }
            assertThat(strings.size()).isEqualTo(20_000);
            Random order = new Random(7);
            for (int i = 0; i < 40_000; i++) {
                int index = order.nextInt(20_000);
                assertThat(strings.cell(index)).isEqualTo(Cell.text(text(index)));
            }
        }
    }

    @Test
    void keeps_in_a_file_what_memory_shall_not_hold() throws Exception {
        try (SpillingBytes bytes = new SpillingBytes(1 << 17)) {
            byte[] piece = new byte[1_000];
            for (int i = 0; i < 10_000; i++) {
                java.util.Arrays.fill(piece, (byte) i);
                bytes.write(piece);
            }
            assertThat(bytes.size()).isEqualTo(10_000_000);
            Random order = new Random(7);
            for (int i = 0; i < 20_000; i++) {
                int place = order.nextInt(9_998);
                assertThat(bytes.read(place * 1_000L + 999)).isEqualTo((byte) place);
                assertThat(bytes.read(place * 1_000L + 999, 2)).containsExactly((byte) place, (byte) (place + 1));
            }
        }
    }

    private static String text(int index) {
        return index % 1_000 == 999 ? "长".repeat(index) : index % 7 == 0 ? "" : "事项𬱖" + index;
    }
}

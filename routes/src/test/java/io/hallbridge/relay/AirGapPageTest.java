package io.hallbridge.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages on the air gap tell of every fault; their table is written again with {@code -Dupdate=true}. */
class AirGapPageTest {
    private static final Pattern TABLE = Pattern.compile(
            "(<!-- faults: written by AirGapPageTest -->\n).*?(<!-- end of faults -->)", Pattern.DOTALL);
    private static final Text HEAD = new Text(
            "| JSON 里的 `fault` | 文件…… | 退出码 | 怎么办 |\n|---|---|---|---|\n",
            "| `fault` in JSON | the file … | exit | what to do |\n|---|---|---|---|\n");

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_explains_every_fault(Language language) throws IOException {
        Path page = Path.of("../docs", language == Language.ZH ? "air-gap.zh-CN.md" : "air-gap.md");
        String text = Files.readString(page);
        assertThat(text).containsPattern(TABLE);
        String generated = TABLE.matcher(text)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + table(language) + found.group(2)));
        if (Boolean.getBoolean("update")) {
            Files.writeString(page, generated);
        } else {
            assertThat(text).as("rewrite it with -Dupdate=true").isEqualTo(generated);
        }
    }

    private static String table(Language language) {
        StringBuilder table = new StringBuilder(HEAD.in(language));
        for (Fault fault : Fault.values()) {
            table.append("| `%s` | %s | %d | %s |\n"
                    .formatted(
                            fault.code(),
                            fault.what().in(language),
                            fault.passes() ? 5 : 4,
                            fault.todo().in(language)));
        }
        return table.toString();
    }
}

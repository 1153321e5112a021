package io.hallbridge.samples.newhall;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.samples.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented hall is connected with YAML alone: from its interface document to a night's run, told again. */
class NewHallStoryTest {
    private static final Path STORY = Path.of("new-hall");

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheWorkspace() throws IOException {
        try (Stream<Path> files = Files.walk(STORY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(STORY.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                Files.setLastModifiedTime(target, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
        Path secret = folder.resolve("secrets/hall");
        Files.writeString(secret, "invented-app-secret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }

    private Typed run(int exit, String... args) {
        Typed typed = Typed.in(folder, args);
        assertThat(typed.exit()).as(typed.toString()).isEqualTo(exit);
        return typed;
    }

    private void at(CloudCity hall) throws IOException {
        Path settings = folder.resolve("hallbridge.yaml");
        Files.writeString(settings, Files.readString(settings).replaceFirst("url: \\S+", "url: " + hall.url()));
    }

    @Test
    void the_profile_is_sound_and_its_exchanges_hold() {
        assertThat(run(0, "profiles", "lint", "cloud-city").out()).contains("1 个接口配置，0 处错误，0 处警告");
        assertThat(run(0, "profiles", "test", "cloud-city").out()).contains("cloud-city  8 条记录，全部相符");
    }

    @Test
    void the_doctor_replays_the_exchanges_and_fetches_a_token_from_the_hall_itself() throws IOException {
        try (CloudCity hall = new CloudCity(STORY.resolve("profiles/cloud-city.exchanges.yaml")).plays("全部接收")) {
            at(hall);
            assertThat(run(0, "doctor", "--hall", "cloud-city").out())
                    .contains("8 条记录全部相符", "连接：" + hall.url(), "大厅发了令牌或密钥", "可以运行");
            assertThat(hall.calls()).containsExactly("GET /", "POST /auth/getToken");
            hall.plays("密钥不对");
            assertThat(run(4, "doctor", "--hall", "cloud-city").out()).contains("不认可我们的凭据", "appSecret 错误");
        }
    }

    @Test
    void a_night_sends_what_was_recorded_and_the_next_has_nothing_to_send() throws IOException {
        try (CloudCity hall = new CloudCity(STORY.resolve("profiles/cloud-city.exchanges.yaml")).plays("全部接收")) {
            at(hall);
            assertThat(run(0, "run", "nightly").out()).contains("接受 3");
            assertThat(hall.calls()).containsExactly("POST /auth/getToken", "POST /item/save");
            assertThat(hall.items()).isEqualTo(hall.recordedItems());
            hall.plays("全部接收");
            run(0, "run", "nightly");
            assertThat(hall.calls()).isEmpty();
        }
    }

    @Test
    void what_the_hall_refuses_is_told_with_its_words_and_what_it_held_already_counts_as_taken() throws IOException {
        try (CloudCity hall = new CloudCity(STORY.resolve("profiles/cloud-city.exchanges.yaml")).plays("一条被拒")) {
            at(hall);
            assertThat(run(6, "run", "nightly").out()).contains("接受 2", "拒绝 1");
            assertThat(run(0, "quarantine", "list").out()).contains("E07", "设定依据不在法规库内");
        }
    }

    @Test
    void an_update_and_a_withdrawal_go_by_their_own_calls() throws IOException {
        try (CloudCity hall = new CloudCity(STORY.resolve("profiles/cloud-city.exchanges.yaml")).plays("全部接收")) {
            at(hall);
            run(0, "run", "nightly");
            Path list = folder.resolve("inbox/example/权责清单.csv");
            Files.writeString(list, Files.readString(list).replace("示例许可一", "示例许可一（改）"));
            Files.setLastModifiedTime(list, FileTime.from(Instant.now().minusSeconds(60)));
            hall.plays("修改");
            run(0, "run", "nightly");
            assertThat(hall.calls()).isEqualTo(List.of("POST /auth/getToken", "POST /item/update"));
            assertThat(hall.items())
                    .singleElement()
                    .satisfies(item -> assertThat(item.path("BBH").asInt()).isEqualTo(2));
        }
    }
}

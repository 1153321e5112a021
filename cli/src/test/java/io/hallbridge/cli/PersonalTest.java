package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import io.hallbridge.sandbox.SandboxSettings;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * What is personal leaves for the hall and is shown nowhere else: on no screen, in no report, no copy given back and no
 * log, whichever field is at fault. Every person is invented.
 */
class PersonalTest {
    private static final String NUMBER = "52260119000101001X";
    private static final String NAME = "标记甲乙丙";
    private static final String PHONE = "13800001234";
    private static final String[] PERSONAL = {NUMBER, NAME, PHONE, "138-0000-1234"};
    private static final String HEADER = "证件号,姓名,手机,单位电话,说明,办件类型";

    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void aDatasetOfVisitors() throws IOException {
        town = Town.in(folder);
        write("datasets/visitor/dataset.yaml", """
                dataset: visitor
                title: { zh: 来访人, en: visitor }
                key: [number]
                codes: { kind: case-kind }
                personal: [number, name, phone]
                rules:
                  phones-differ: { consult: phone, complaint: office }
                """);
        write("datasets/visitor/schema.json", """
                { "type": "object", "additionalProperties": false, "required": ["number", "name"], "properties": {
                  "number": { "title": "证件号", "type": "string" },
                  "name": { "title": "姓名", "type": "string" },
                  "phone": { "title": "手机", "type": "string" },
                  "office": { "title": "单位电话", "type": "string" },
                  "note": { "title": "说明", "type": "string", "maxLength": 12 },
                  "kind": { "title": "办件类型", "type": "string" } } }
                """);
        write("mappings/example/visitors.yaml", """
                mapping: example-visitors
                dataset: visitor
                source: example
                files: "visitors*"
                fields:
                  number: { from: 证件号 }
                  name:   { from: 姓名 }
                  phone:  { from: 手机 }
                  office: { from: 单位电话 }
                  note:   { concat: [说明, 姓名], with: " " }
                  kind:   { from: 办件类型, as: code }
                """);
        town.settings(yaml -> yaml.replace("mappings/**/powers.yaml", "mappings/**/visitors.yaml"));
    }

    private void write(String file, String text) throws IOException {
        Path target = town.root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    private void visitors(String... lines) {
        byte[] bytes = (HEADER + "\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
        town.file(town.root.resolve("inbox/example/visitors.csv"), bytes);
    }

    /** One person with a fault in every field that is not personal, and the same number once more with another content. */
    private void faulty() {
        visitors(
                String.join(",", NUMBER, NAME, PHONE, "138-0000-1234", "说明写得很长超过了限度", "即来就办"),
                String.join(",", NUMBER, NAME, PHONE, "0855-0000001", "", "即办件"));
    }

    private SandboxHall hall() throws Exception {
        Problems problems = new Problems();
        Datasets datasets = Datasets.load(town.root, problems);
        SandboxHall hall = SandboxHall.start(SandboxSettings.in(town.root.resolve("hall"), datasets)
                .withCredential(Town.KEY, Files.readString(town.root.resolve("secrets/hall"))));
        town.at(hall.exchange());
        return hall;
    }

    @Test
    void a_check_and_all_its_reports_show_none_of_it() throws Exception {
        faulty();
        String[] check = {
            "check",
            "nightly",
            "--annotate",
            "back",
            "--report",
            "a.html",
            "--report",
            "a.csv",
            "--report",
            "a.json",
            "--report",
            "a.sarif",
            "--report",
            "a.xml"
        };
        for (Shell shell : List.of(town.shell(), town.shell().inChinese())) {
            shell.run(check).ends(Exit.FINDINGS).shows("***").nowhere(PERSONAL);
            shell.run("check", "nightly", "--output", "json").nowhere(PERSONAL);
            for (String name : List.of("a.html", "a.csv", "a.json", "a.sarif", "a.xml")) {
                assertThat(Files.readString(town.root.resolve(name))).as(name).doesNotContain(PERSONAL);
            }
        }
        town.shell().run("check", "nightly", "--show-personal").shows("\"手机\" are both 138-0000-1234", NUMBER);
    }

    @Test
    void the_comments_in_the_copy_given_back_quote_no_neighbour() throws Exception {
        faulty();
        town.shell().run("check", "nightly", "--annotate", "back").ends(Exit.FINDINGS);
        Path copy = Files.walk(town.root.resolve("back"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
        try (ZipFile parts = new ZipFile(copy.toFile())) {
            List<String> comments = parts.stream()
                    .filter(part -> part.getName().contains("comments"))
                    .map(part -> text(parts, part))
                    .toList();
            assertThat(comments)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("【warning】the same telephone", "138****1234")
                    .doesNotContain(PERSONAL);
        }
    }

    private static String text(ZipFile parts, java.util.zip.ZipEntry part) {
        try (var in = parts.getInputStream(part)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    void the_words_that_a_mapping_does_not_know_are_counted_and_not_quoted() {
        town.edit("datasets/visitor/dataset.yaml", yaml -> yaml.replace("[number, name, phone]", "[number, kind]"));
        faulty();
        town.shell()
                .run("mappings", "coverage", "example-visitors")
                .shows("***")
                .nowhere("即来就办");
    }

    @Test
    void plans_and_what_is_held_back_are_listed_without_it() throws Exception {
        faulty();
        try (SandboxHall hall = hall()) {
            town.shell().run("plan", "nightly").shows("faulty").nowhere(PERSONAL);
            town.shell().run("plan", "nightly", "--output", "json").nowhere(PERSONAL);
            town.shell().run("run", "nightly").ends(Exit.FINDINGS).nowhere(PERSONAL);
            town.shell()
                    .run("status")
                    .shows("held back", "visitor  522***********001X")
                    .nowhere(PERSONAL);
            town.shell().run("status", "--output", "json").nowhere(PERSONAL);
        }
    }

    @Test
    void a_change_of_a_personal_value_is_told_and_the_value_is_not() throws Exception {
        visitors(String.join(",", NUMBER, "标记前名", PHONE, "0855-0000001", "", "即办件"));
        try (SandboxHall hall = hall()) {
            town.shell()
                    .run("run", "nightly")
                    .ends(Exit.DONE)
                    .shows("accepted 1")
                    .nowhere(PERSONAL);
            visitors(String.join(",", NUMBER, NAME, PHONE, "0855-0000002", "", "即办件"));

            town.shell()
                    .run("plan", "nightly")
                    .shows("~ visitor  522***********001X  ***", "标*** → ***", "0855-0000001 → 0855-0000002")
                    .nowhere(PERSONAL)
                    .nowhere("标记前名");
            town.shell().run("plan", "nightly", "--output", "json").nowhere(PERSONAL);
            town.shell().run("plan", "nightly", "--show-personal").shows(NUMBER, "标记前名 → " + NAME);
            town.shell().run("run", "nightly").ends(Exit.DONE).shows("update 1").nowhere(PERSONAL);

            town.shell().run("history", NUMBER).ends(Exit.DONE).shows("v2").nowhere(PERSONAL);
            town.shell()
                    .run("history", NUMBER, "--output", "json")
                    .shows("\"office\" : \"0855-0000002\"", "\"phone\" : \"138****1234\"")
                    .nowhere(PERSONAL);
            town.shell()
                    .run("history", NUMBER, "--output", "json", "--show-personal")
                    .shows(NAME, PHONE);
        }
    }

    @Test
    void what_is_refused_or_in_doubt_and_what_differs_shows_none_of_it_unless_asked_for() {
        try (PickyHall hall = new PickyHall().refuse(NUMBER, NAME + " " + NUMBER + " 的电话 " + PHONE + " 不对")) {
            town.at(hall.exchange());
            visitors(String.join(",", NUMBER, NAME, PHONE, "0855-0000001", "", "即办件"));
            town.shell().run("run", "nightly").ends(Exit.REFUSED).nowhere(PERSONAL);
            for (String[] asked : new String[][] {
                {"quarantine", "list"},
                {"quarantine", "show", NUMBER},
                {"quarantine", "list", "--output", "json"},
                {"status"}
            }) {
                town.shell().run(asked).ends(Exit.DONE).nowhere(PERSONAL);
            }
            town.shell().run("quarantine", "show", NUMBER).shows("的电话", "E-SCHEMA");
            town.shell().run("quarantine", "list", "--show-personal").shows(NUMBER, NAME, PHONE);
            hall.acceptAll();
            visitors(String.join(",", NUMBER, NAME, PHONE, "0855-0000002", "", "即办件"));
            town.shell().run("run", "nightly").ends(Exit.DONE);
            visitors(String.join(",", NUMBER, NAME, "13900005678", "0855-0000002", "", "即办件"));
            town.shell().run("run", "nightly").ends(Exit.DONE);
            town.shell().run("diff", NUMBER).shows("phone", "138****1234").nowhere(PERSONAL);
            town.shell().run("diff", NUMBER, "--output", "json").nowhere(PERSONAL);
            town.shell().run("diff", NUMBER, "--show-personal").shows(PHONE);
            hall.saysNothing();
            visitors(String.join(",", NUMBER, NAME, PHONE, "0855-0000003", "", "即办件"));
            town.shell().run("run", "nightly").ends(Exit.DOUBT);
            String batch = town.shell()
                    .run("ledger", "resolve", "--output", "json")
                    .nowhere(PERSONAL)
                    .json()
                    .at("/0/batch")
                    .asText();
            town.shell().run("ledger", "resolve", batch).ends(Exit.DONE).nowhere(PERSONAL);
            town.shell().run("ledger", "resolve", batch, "--show-personal").shows(NUMBER);
        }
    }

    @Test
    void nothing_is_logged_of_it_even_where_libraries_talk_more_than_they_may() throws Exception {
        faulty();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        try (SandboxHall hall = hall()) {
            town.shell().run("run", "nightly").ends(Exit.FINDINGS);
            visitors(String.join(",", NUMBER, NAME, PHONE, "0855-0000001", "", "即办件"));
            town.shell().run("run", "nightly").ends(Exit.DONE);
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
        assertThat(log.list)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getFormattedMessage()).doesNotContain(PERSONAL));
    }
}

package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.run.Exit;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What did not go through: held back by errors or refused by the hall, told, and sent again when it should be. */
class QuarantineTest {
    private static final String WORDS = "权力名称与目录不符";

    @TempDir
    Path folder;

    private Town town;
    private PickyHall hall;

    @BeforeEach
    void aHallThatRefusesTheSecondPower() {
        town = Town.in(folder).powers(1, 4);
        hall = new PickyHall().refuse(Town.code(2), WORDS);
        town.at(hall.exchange());
    }

    @AfterEach
    void closeTheHall() {
        hall.close();
    }

    private JsonNode json(String... verb) {
        String[] args = java.util.Arrays.copyOf(verb, verb.length + 2);
        args[verb.length] = "--output";
        args[verb.length + 1] = "json";
        return town.shell().run(args).json();
    }

    private void theFirstNight() {
        town.run().ends(Exit.REFUSED).shows("accepted 3", "refused 1", "hallbridge quarantine list --reason refused");
        assertThat(hall.sent()).hasSize(4);
    }

    @Test
    void a_refusal_ends_its_night_with_6_and_the_next_nights_with_0_while_nothing_changed() {
        theFirstNight();
        for (int night = 0; night < 2; night++) {
            town.run()
                    .ends(Exit.DONE)
                    .shows("unchanged 3", "sent 0", "the hall refused 1 earlier, which has not changed");
        }
        town.shell().inChinese().run("run", "nightly").ends(Exit.DONE).shows("1 条早先被大厅拒绝，至今没有变化，没有再送");
        town.shell().run("run", "nightly", "-q").ends(Exit.DONE).withoutMessages();
        assertThat(hall.sent()).isEmpty();
        JsonNode run = json("run", "nightly");
        assertThat(run.at("/quarantined").asInt()).isEqualTo(1);
        assertThat(run.at("/documents").asInt()).isEqualTo(4);
    }

    @Test
    void what_the_hall_refused_earlier_does_not_close_the_gate_which_is_about_what_we_find() {
        theFirstNight();
        town.settings(yaml -> yaml.replace("errors: 50%", "errors: 0%"));
        town.run().ends(Exit.DONE);
        town.shell().run("plan", "nightly", "-o", "tonight.plan").ends(Exit.DONE);
        town.shell().run("push", "tonight.plan").ends(Exit.DONE);
    }

    @Test
    void other_content_is_sent_by_itself_and_leaves_quarantine_once_it_is_accepted() {
        theFirstNight();
        hall.acceptAll();
        town.lines(Town.power(1), Town.power(2, Map.of("承办科室", "法规科")), Town.power(3), Town.power(4));
        town.run().ends(Exit.DONE).shows("accepted 1");
        assertThat(hall.sent()).containsExactly(Town.code(2));
        town.shell().run("quarantine", "list").ends(Exit.DONE).shows("nothing is held back");
    }

    @Test
    void another_mapping_sends_it_again_although_it_makes_the_same_of_it() {
        theFirstNight();
        town.mapping(yaml -> "# gone through, nothing to change\n" + yaml);
        town.shell().run("quarantine", "show", Town.code(2)).shows("changed since", "the next run sends it again");
        town.run().ends(Exit.REFUSED);
        assertThat(hall.sent()).containsExactly(Town.code(2));
        assertThat(json("quarantine", "list").at("/0/attempts").asInt()).isEqualTo(2);
        town.run().ends(Exit.DONE).shows("sent 0");
    }

    @Test
    void a_retry_is_one_more_attempt_with_the_same_content() {
        theFirstNight();
        town.shell().run("quarantine", "retry", Town.code(2)).ends(Exit.DONE).shows("1 document to be sent again");
        town.shell().run("quarantine", "list").shows("to be sent by the next run");
        town.run().ends(Exit.REFUSED);
        town.run().ends(Exit.DONE).shows("sent 0");
        town.shell()
                .inChinese()
                .run("quarantine", "retry", "--all")
                .ends(Exit.DONE)
                .shows("下次运行会再送 1 条");
        hall.acceptAll();
        town.run().ends(Exit.DONE).shows("accepted 1");
        assertThat(hall.sent()).containsExactly(Town.code(2), Town.code(2));
    }

    @Test
    void a_retry_whose_night_did_not_come_to_send_it_is_not_forgotten() {
        theFirstNight();
        town.shell().run("quarantine", "retry", Town.code(2)).ends(Exit.DONE);
        town.settings(yaml -> yaml.replace("errors: 50%", "errors: 0%"));
        town.lines(Town.power(1), Town.power(2), Town.power(3, Map.of("权力类型", "许可类")), Town.power(4));
        town.run().ends(Exit.FINDINGS);
        assertThat(hall.sent()).isEmpty();
        hall.acceptAll();
        town.powers(1, 4).run().ends(Exit.DONE).shows("accepted 1");
    }

    @Test
    void dropped_is_forgotten_and_sent_or_held_back_as_it_comes() {
        theFirstNight();
        town.shell()
                .run("quarantine", "drop", Town.code(2))
                .ends(Exit.DONE)
                .shows("1 document forgotten", "by the next run");
        town.shell().run("quarantine", "drop", Town.code(2)).ends(Exit.USAGE).tells("no document with the key");
        town.run().ends(Exit.REFUSED);
        town.shell()
                .inChinese()
                .run("quarantine", "drop", Town.code(2))
                .ends(Exit.DONE)
                .shows("已忘掉 1 条");
    }

    @Test
    void both_reasons_are_listed_with_what_is_known_of_them() {
        town.lines(Town.power(1), Town.power(2), Town.power(3), Town.power(4, Map.of("权力类型", "许可类")));
        Said said = town.run().ends(Exit.REFUSED);
        String suffix = said.out().replaceAll("(?s).*quarantine list --run (\\w{4}).*", "$1");
        Said both = town.shell().run("quarantine", "list", "--run", suffix).ends(Exit.DONE);
        both.shows(
                Town.code(2),
                "refused by the hall",
                "E-SCHEMA  " + WORDS,
                Town.code(4),
                "errors",
                "value-not-in-code-table",
                "D5",
                "2 held back: 1 by errors, 1 refused by the hall");
        town.shell()
                .run("quarantine", "list", "--reason", "errors", "--job", "nightly", "--dataset", "power")
                .shows(Town.code(4), "1 held back: 1 by errors, 0 refused")
                .nowhere(Town.code(2));
        town.shell().run("quarantine", "list", "--run", "zzzz").ends(Exit.DONE).shows("nothing is held back");
        town.shell()
                .run("quarantine", "list", "--job", "weekly")
                .ends(Exit.DONE)
                .shows("nothing is held back");
        town.shell()
                .run("quarantine", "show", Town.code(2))
                .ends(Exit.DONE)
                .shows("权责清单.csv", "unchanged since", "times refused", "hallbridge quarantine retry " + Town.code(2));
        town.shell()
                .inChinese()
                .run("quarantine", "show", Town.code(4))
                .ends(Exit.DONE)
                .shows("有错", "D5", "扣下次数", "每次运行都会重新检查");
        JsonNode refused = json("quarantine", "show", Town.code(2)).get(0);
        assertThat(refused.path("reason").asText()).isEqualTo("refused");
        assertThat(refused.path("message").asText()).isEqualTo(WORDS);
        assertThat(refused.path("hall").asText()).isEqualTo("city");
    }

    @Test
    void retry_says_that_what_we_find_faulty_needs_none() {
        town.lines(Town.power(1), Town.power(4, Map.of("权力类型", "许可类"))).run().ends(Exit.DONE);
        town.shell()
                .run("quarantine", "retry", Town.code(4))
                .ends(Exit.DONE)
                .shows("0 documents to be sent again", "no retry is needed");
    }

    @Test
    void a_key_that_is_not_held_back_and_an_order_without_keys_are_told() {
        town.shell()
                .run("quarantine", "show", "nobody")
                .ends(Exit.USAGE)
                .tells("\"nobody\"", "hallbridge quarantine list");
        town.shell()
                .inChinese()
                .run("quarantine", "show", "nobody")
                .ends(Exit.USAGE)
                .tells("没有扣下键为“nobody”的文档");
        town.shell().run("quarantine", "retry").ends(Exit.USAGE).tells("--all");
        town.shell().run("quarantine", "retry", "k", "--all").ends(Exit.USAGE).tells("one of the two");
        town.shell().run("quarantine", "list", "--reason", "moods").ends(Exit.USAGE);
    }

    @Test
    void what_is_refused_anew_is_told_apart_from_what_was_refused_earlier() {
        theFirstNight();
        town.powers(1, 5);
        hall.refuse(Town.code(5), "refused too");
        town.run().ends(Exit.REFUSED).shows("the hall refused 1 earlier", "refused 1");
        assertThat(hall.sent()).containsExactly(Town.code(5));
    }

    @Test
    void what_left_its_source_leaves_quarantine() {
        theFirstNight();
        town.lines(Town.power(1), Town.power(3), Town.power(4))
                .run()
                .ends(Exit.DONE)
                .nowhere("earlier");
        town.shell().run("quarantine", "list").shows("nothing is held back");
    }

    @Test
    void a_withdrawal_that_was_refused_is_not_asked_for_again_until_somebody_wants_it() {
        hall.acceptAll();
        town.settings(yaml -> yaml.replace("retire: { allow: false }", "retire: { allow: true, at-most: 50% }"));
        town.run().ends(Exit.DONE);
        hall.refuse(Town.code(4), "cannot be withdrawn").sent();
        town.powers(1, 3).run().ends(Exit.REFUSED).shows("retire 1", "refused 1");
        town.run().ends(Exit.DONE).shows("retire 0", "the hall refused to withdraw 1 of power earlier");
        town.shell().inChinese().run("run", "nightly").ends(Exit.DONE).shows("power 有 1 条大厅早先拒绝取消，没有再送");
        assertThat(hall.sent()).containsExactly(Town.code(4));
        town.shell()
                .run("quarantine", "show", Town.code(4))
                .ends(Exit.DONE)
                .shows(
                        "its withdrawal: E-SCHEMA  cannot be withdrawn",
                        "to ask once more: hallbridge quarantine retry");
        hall.acceptAll();
        town.shell().run("quarantine", "retry", Town.code(4)).ends(Exit.DONE);
        town.run().ends(Exit.DONE).shows("retire 1", "accepted 1");
        town.shell().run("quarantine", "list").shows("nothing is held back");
    }
}

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

/** Versions of a document as they were sent: compared with each other, and sent again to a hall that lost one. */
class VersionsTest {
    @TempDir
    Path folder;

    private Town town;
    private PickyHall hall;

    @BeforeEach
    void twoVersionsAccepted() {
        town = Town.in(folder);
        hall = new PickyHall();
        town.at(hall.exchange());
        office("审批科");
        office("法规科");
        hall.sent();
    }

    @AfterEach
    void closeTheHall() {
        hall.close();
    }

    private Said office(String name) {
        return town.lines(Town.power(1), Town.power(2, Map.of("承办科室", name))).run();
    }

    private Said typed(String... args) {
        return town.shell().run(args);
    }

    @Test
    void the_last_two_accepted_are_compared_field_by_field() {
        typed("diff", Town.code(2))
                .ends(Exit.DONE)
                .shows("- v1", "+ v2", "office", "- 审批科", "+ 法规科", "1 field changed");
        town.shell().inChinese().run("diff", Town.code(2)).ends(Exit.DONE).shows("1 个字段不同", "已接受");
    }

    @Test
    void a_version_that_was_refused_is_compared_when_it_is_named() {
        hall.refuse(Town.code(2), "no");
        office("办公室").ends(Exit.REFUSED);
        typed("diff", Town.code(2)).shows("- v1", "+ v2");
        typed("diff", Town.code(2), "2", "3").shows("- v2", "+ v3", "refused", "- 法规科", "+ 办公室");
        typed("diff", Town.code(2), "3").shows("- v3", "+ v2");
        JsonNode json =
                typed("diff", Town.code(2), "1", "3", "--output", "json").json();
        assertThat(json.at("/changes/0/before").asText()).isEqualTo("审批科");
        assertThat(json.at("/to/outcome").asText()).isEqualTo("refused");
        typed("diff", Town.code(2), "2", "2").ends(Exit.DONE).shows("same content");
    }

    @Test
    void what_cannot_be_compared_is_told_with_what_can() {
        typed("diff", Town.code(1)).ends(Exit.USAGE).tells("no two accepted versions", "[1]");
        typed("diff", Town.code(2), "1", "7").ends(Exit.USAGE).tells("no content of version 7", "[1, 2]");
        typed("diff", "nobody").ends(Exit.USAGE).tells("no document with the key");
        town.shell()
                .inChinese()
                .run("diff", Town.code(2), "1", "7")
                .ends(Exit.USAGE)
                .tells("没有第 7 版的内容");
    }

    @Test
    void history_tells_how_each_version_fared_and_with_which_batch() {
        hall.refuse(Town.code(2), "名称不符");
        office("办公室").ends(Exit.REFUSED);
        typed("history", Town.code(2)).shows("+ v1", "~ v3", "refused  E-SCHEMA 名称不符", "batch ");
    }

    @Test
    void a_document_the_hall_lost_is_sent_again_as_it_was_last_accepted() {
        typed("push", "--resend", Town.code(2)).ends(Exit.DONE).shows("resend → city", "update 1", "accepted 1");
        assertThat(hall.sent()).containsExactly(Town.code(2));
        typed("history", Town.code(2)).shows("~ v3");
        typed("diff", Town.code(2), "2", "3").shows("same content");
        town.run().ends(Exit.DONE).shows("unchanged 2", "sent 0");
    }

    @Test
    void an_older_version_is_sent_as_a_new_one_until_the_next_run_puts_the_source_above_it() {
        typed("push", "--resend", Town.code(2), "--version", "1")
                .ends(Exit.DONE)
                .shows("accepted 1");
        typed("diff", Town.code(2), "1", "3").shows("same content");
        town.run().ends(Exit.DONE).shows("update 1", "accepted 1");
    }

    @Test
    void several_are_sent_together_and_each_once() {
        typed("push", "--resend", Town.code(2), Town.code(1), Town.code(2))
                .ends(Exit.DONE)
                .shows("sent 2");
        assertThat(hall.sent()).containsExactlyInAnyOrder(Town.code(1), Town.code(2));
    }

    @Test
    void a_refusal_of_what_is_sent_again_is_in_quarantine_until_the_next_run() {
        hall.refuse(Town.code(2), "not again");
        typed("push", "--resend", Town.code(2)).ends(Exit.REFUSED).shows("refused 1");
        typed("quarantine", "list").shows("not again");
        town.run().ends(Exit.DONE).shows("unchanged 2");
        typed("quarantine", "list").shows("nothing is held back");
    }

    @Test
    void what_cannot_be_sent_again_is_told_and_nothing_is_sent() {
        typed("push", "--resend", "nobody").ends(Exit.USAGE).tells("never accepted \"nobody\"", "hallbridge history");
        typed("push", "--resend", Town.code(2), "--version", "9")
                .ends(Exit.USAGE)
                .tells("version 9");
        typed("push", "some.plan", "--version", "1").ends(Exit.USAGE).tells("--resend");
        typed("push").ends(Exit.USAGE).tells("a plan's file");
        town.shell()
                .inChinese()
                .run("push", "--resend", "nobody")
                .ends(Exit.USAGE)
                .tells("从没有接受过“nobody”");
        typed("push", "--resend", Town.code(2), "--dataset", "powr")
                .ends(Exit.USAGE)
                .tells("power");
        assertThat(hall.sent()).isEmpty();
    }

    @Test
    void a_document_whose_fate_is_open_is_not_sent_again() {
        hall.saysNothing();
        office("办公室").ends(Exit.DOUBT);
        hall.acceptAll().sent();
        hall.saysNothing();
        typed("push", "--resend", Town.code(2))
                .ends(Exit.USAGE)
                .tells(Town.code(2), "still open", "nothing was sent", "hallbridge status")
                .withoutStack();
        assertThat(typed("history", Town.code(2), "--output", "json").json()).hasSize(3); // no fourth version
    }
}

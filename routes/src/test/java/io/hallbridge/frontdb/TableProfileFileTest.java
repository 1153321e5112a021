package io.hallbridge.frontdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.Profiles;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the profile of a front-end database may say, and what is told of one that is wrong. */
class TableProfileFileTest {
    private static List<String> problems(String yaml) {
        Problems problems = new Problems();
        TableProfileFile.read(Settings.parse(yaml, "profiles/p.yaml", problems));
        return problems.all().stream()
                .map(problem -> problem.line() + " " + problem.path() + ": "
                        + problem.text().en())
                .toList();
    }

    @Test
    void the_shipped_profile_is_found_by_its_name_and_those_of_calls_are_none() {
        Problems problems = new Problems();
        Profiles profiles = Profiles.of(null, problems);
        TableProfile found = TableProfiles.find("up-tables", profiles).orElseThrow();
        assertThat(found.datasets()).containsExactlyInAnyOrder("power", "guide", "case");
        assertThat(found.decidesLater()).isTrue();
        assertThat(found.lists()).isFalse();
        assertThat(TableProfiles.find("reference", profiles)).isEmpty();
        assertThat(TableProfiles.find("no-such", profiles)).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    /** The list of columns is that of the domain's facts; nothing mandatory may be left out and nothing be wider. */
    @Test
    void the_shipped_profile_fills_what_the_tables_demand_within_their_widths() {
        Map<String, Map<String, ExchangeTables.Column>> tables = ExchangeTables.listed().tables;
        LayoutNames.tables(Sample.upTables()).forEach(row -> {
            Map<String, ExchangeTables.Column> real = tables.get(row.table());
            for (ColumnLayout column : row.columns()) {
                assertThat(real).as(row.table()).containsKey(column.name());
                assertThat(column.mandatory())
                        .as(row.table() + "." + column.name())
                        .isEqualTo(real.get(column.name()).mandatory());
                assertThat(column.width().characters())
                        .as(row.table() + "." + column.name())
                        .isEqualTo(real.get(column.name()).width());
            }
            TreeSet<String> demanded = new TreeSet<>();
            real.forEach((name, column) ->
                    Optional.of(name).filter(any -> column.mandatory()).ifPresent(demanded::add));
            row.columns().forEach(column -> demanded.remove(column.name()));
            assertThat(demanded).as(row.table()).isEmpty();
        });
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_with_its_line() {
        assertThat(problems("""
                        profile: p
                        keep: forever
                        charset: klingon
                        columns:
                          block:
                            guid: { put: row-giud }
                            run: { put: batch, from: /run }
                        tables:
                          guide:
                            by: type
                            families:
                              general:
                                values: ["01", "01"]
                                rows:
                                  - { table: "up;drop", use: [blok] }
                                  - table: up_child
                                    of: /materials
                                    columns:
                                      "na me": { from: name, mandatory: perhaps }
                                      days: { from: /days, type: number, width: 3 }
                                      flag: { constant: maybe, type: boolean, widht: 2 }
                        abnormal: { table: dn, row-guid: guid, batch: run, code: code, accepted-after: soon }
                        """))
                .containsExactlyInAnyOrder(
                        "2 keep: there is no \"forever\"; known: current, history",
                        "3 charset: this Java knows no such charset; for instance utf-8, gbk, gb18030",
                        "6 columns.block.guid.put: there is no \"row-giud\", did you mean \"row-guid\"?",
                        "7 columns.block.run: a column has one of put, from, from-document and constant; without any it"
                                + " needs a filler",
                        "10 tables.guide.by: a JSON pointer belongs here, for instance /materials",
                        "13 tables.guide.families.general.values[1]: \"01\" belongs to another family already",
                        "15 tables.guide.families.general.rows[0].table: " + TableWords.NAME.en(),
                        "15 tables.guide.families.general.rows[0].use[0]: there is no set of columns \"blok\"; use block",
                        "15 tables.guide.families.general.rows[0]: " + TableWords.MAIN_NEEDS.en(),
                        "16 tables.guide.families.general.rows[1]: " + TableWords.NO_LINK.en(),
                        "19 tables.guide.families.general.rows[1].columns.na me: " + TableWords.NAME.en(),
                        "19 tables.guide.families.general.rows[1].columns.na me.from: a JSON pointer belongs here, for"
                                + " instance /materials",
                        "19 tables.guide.families.general.rows[1].columns.na me.mandatory: this must be true or false",
                        "20 tables.guide.families.general.rows[1].columns.days.type: there is no \"number\"; known:"
                                + " text, integer, decimal, date, datetime, boolean",
                        "21 tables.guide.families.general.rows[1].columns.flag.constant: the column cannot take it: the"
                                + " target's column flag wants yes or no",
                        "21 tables.guide.families.general.rows[1].columns.flag.widht: unknown key, did you mean"
                                + " \"width\"?",
                        "22 abnormal.words: this setting is missing and must be given",
                        "22 abnormal.accepted-after: a time belongs here, for instance 12h or 1d");
    }

    @Test
    void a_filler_and_a_constant_have_to_fit_into_their_column() {
        assertThat(problems("""
                        profile: p
                        tables:
                          guide:
                            rows:
                              - table: t
                                columns:
                                  guid: { put: row-guid }
                                  run: { put: batch }
                                  word: { from: /word, width: 2, filler: 没有填 }
                                  days: { from: /days, type: integer, filler: 无 }
                        """))
                .containsExactly(
                        "9 tables.guide.rows[0].columns.word.filler: the column cannot take it: too long for the target's"
                                + " column word: 3 characters where 2 fit",
                        "10 tables.guide.rows[0].columns.days.filler: the column cannot take it: the target's column days"
                                + " wants a whole number");
    }

    @Test
    void one_table_has_one_part_in_all_families() {
        assertThat(problems("""
                        profile: p
                        columns: { block: { guid: { put: row-guid }, run: { put: batch } } }
                        tables:
                          power:
                            by: /type
                            families:
                              one: { values: ["01"], rows: [ { table: a, use: block }, { table: b, use: block } ] }
                              two: { values: ["02"], rows: [ { table: b, use: block } ] }
                        """)).containsExactly("7 tables.power.families: " + TableWords.MAIN_AND_FURTHER.en());
    }
}

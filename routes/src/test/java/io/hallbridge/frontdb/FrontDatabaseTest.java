package io.hallbridge.frontdb;

import static io.hallbridge.frontdb.Sample.FIRST_RUN;
import static io.hallbridge.frontdb.Sample.SECOND_RUN;
import static io.hallbridge.frontdb.Sample.batch;
import static io.hallbridge.frontdb.Sample.create;
import static io.hallbridge.frontdb.Sample.guide;
import static io.hallbridge.frontdb.Sample.materials;
import static io.hallbridge.frontdb.Sample.power;
import static io.hallbridge.frontdb.Sample.retire;
import static io.hallbridge.frontdb.Sample.solved;
import static io.hallbridge.frontdb.Sample.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.hall.Sender;
import io.hallbridge.plan.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in the exchange tables after batches were written, on real databases. */
class FrontDatabaseTest {
    private static final Sender SENDER = new Sender("522601", "152");

    private static FrontDatabase open(TestDatabase on) {
        return new FrontDatabase(Sample.upTables(), SENDER, on.address(), Optional.empty());
    }

    private static List<String> all(TestDatabase on) throws Exception {
        List<String> all = new ArrayList<>();
        for (String table : ExchangeTables.listed().tables.keySet()) {
            if (table.startsWith("up_")) {
                on.rows("SELECT * FROM " + table + " ORDER BY row_guid").forEach(row -> all.add(table + ": " + row));
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void a_document_becomes_a_row_in_each_of_its_tables_and_one_for_each_entry_of_its_lists(TestDatabase on)
            throws Exception {
        on.tables();
        try (FrontDatabase database = open(on)) {
            Receipt receipt = database.write(batch(FIRST_RUN, create("guide", guide(1)), create("guide", guide(2))));
            assertThat(receipt.outcomes())
                    .extracting(Outcome::state)
                    .containsExactly(Outcome.State.AWAITING, Outcome.State.AWAITING);
        }
        assertThat(on.rows("SELECT task_name, cd_operation, cd_time, cd_batch, data_source, server_type, handle_flow,"
                        + " anticipate_day, special_procedure, task_version, local_task_code FROM up_task_general_basic"
                        + " ORDER BY task_name"))
                .containsExactly(
                        "示例许可1（堃㵲𬱖）|I|2026-11-23 01:00:00|20261123-0100-7f3a|152|1^2|受理→审查→决定|500|无|1|null",
                        "示例许可2（堃㵲𬱖）|I|2026-11-23 01:00:00|20261123-0100-7f3a|152|1^2|受理→审查→决定|500|无|1|null");
        assertThat(on.rows("SELECT b.task_name, e.online_handle_depth, m.material_name, m.order_num, m.page_num,"
                        + " m.task_code, f.fee_name, f.is_desc, q.question FROM up_task_general_basic b"
                        + " JOIN up_task_general_extend e ON e.task_guid = b.row_guid"
                        + " JOIN up_task_general_material m ON m.task_guid = b.row_guid"
                        + " JOIN up_task_general_fee_project f ON f.task_guid = b.row_guid"
                        + " JOIN up_task_general_questions q ON q.task_guid = b.row_guid"
                        + " WHERE b.task_code = '11522601MB0X00019Q4520188000001' ORDER BY m.order_num"))
                .containsExactly(
                        "示例许可1（堃㵲𬱖）|3^4|申请表|1|2|11522601MB0X00019Q4520188000001|工本费|0|要多久？",
                        "示例许可1（堃㵲𬱖）|3^4|身份证|2|2|11522601MB0X00019Q4520188000001|工本费|0|要多久？");
    }

    @ParameterizedTest
    @EnumSource
    void a_hall_with_other_codes_gets_its_own_while_tables_are_chosen_by_ours(TestDatabase on) throws Exception {
        on.tables();
        TableProfile turned = Sample.profile(
                "up-tables",
                Sample.shipped() + "\ncodes: { guide: { /type: { \"01\": \"1\" }, /level: { \"4\": \"D\" } } }\n");
        try (FrontDatabase database = new FrontDatabase(turned, SENDER, on.address(), Optional.empty())) {
            database.write(batch(FIRST_RUN, create("guide", guide(1))));
        }
        assertThat(on.rows("SELECT task_type FROM up_task_general_basic")).containsExactly("1");
        assertThat(turned.demands().of("guide", guide(1).put("type", "05")))
                .extracting(one -> one.field() + " " + one.rule() + " " + one.value())
                .contains("/type target-code-unknown 05");
    }

    @ParameterizedTest
    @EnumSource
    void the_same_batch_written_again_leaves_the_same_rows(TestDatabase on) throws Exception {
        on.tables();
        Batch batch = batch(FIRST_RUN, create("guide", guide(1)), create("guide", guide(2)));
        try (FrontDatabase database = open(on)) {
            database.write(batch);
            List<String> before = all(on);
            database.write(batch);
            assertThat(all(on)).isEqualTo(before).hasSize(12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_update_overwrites_the_row_and_replaces_its_children(TestDatabase on) throws Exception {
        on.tables();
        try (FrontDatabase database = open(on)) {
            database.write(batch(FIRST_RUN, create("guide", guide(1)), create("guide", guide(2))));
            database.write(batch(SECOND_RUN, update("guide", materials(guide(1), "申请表"))));
        }
        assertThat(on.rows("SELECT cd_operation, cd_batch, task_version FROM up_task_general_basic ORDER BY task_code"))
                .containsExactly("U|20261124-0100-81c0|2", "I|20261123-0100-7f3a|1");
        assertThat(
                        on.rows(
                                "SELECT material_name, cd_batch FROM up_task_general_material ORDER BY cd_batch, material_name"))
                .containsExactly("申请表|20261123-0100-7f3a", "身份证|20261123-0100-7f3a", "申请表|20261124-0100-81c0");
    }

    @ParameterizedTest
    @EnumSource
    void a_withdrawal_marks_the_rows_and_deletes_none(TestDatabase on) throws Exception {
        on.tables();
        try (FrontDatabase database = open(on)) {
            database.write(batch(FIRST_RUN, create("guide", guide(1)), create("guide", guide(2))));
            Receipt receipt = database.write(batch(SECOND_RUN, retire("guide", guide(1)), retire("guide", guide(3))));
            assertThat(receipt.outcomes())
                    .extracting(Outcome::state, Outcome::code)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Outcome.State.AWAITING, ""),
                            org.assertj.core.groups.Tuple.tuple(Outcome.State.REFUSED, FrontDatabase.ROW_GONE));
        }
        assertThat(on.rows("SELECT cd_operation, task_state, cd_batch, task_version FROM up_task_general_basic"
                        + " ORDER BY task_code"))
                .containsExactly("D|3|20261124-0100-81c0|3", "I|1|20261123-0100-7f3a|1");
        assertThat(on.rows("SELECT cd_operation FROM up_task_general_material ORDER BY cd_operation"))
                .containsExactly("D", "D", "I", "I");
    }

    @ParameterizedTest
    @EnumSource
    void a_document_that_changes_its_family_is_withdrawn_from_the_tables_of_the_old_one(TestDatabase on)
            throws Exception {
        on.tables();
        try (FrontDatabase database = open(on)) {
            database.write(batch(FIRST_RUN, create("guide", guide(1))));
            Batch moved = batch(SECOND_RUN, update("guide", guide(1).put("type", "20")));
            database.write(moved);
            assertThat(database.lookUp(moved)).isPresent();
        }
        assertThat(on.rows("SELECT cd_operation, cd_batch FROM up_task_general_basic"))
                .containsExactly("D|20261124-0100-81c0");
        assertThat(on.rows("SELECT cd_operation, cd_batch FROM up_task_public_basic"))
                .containsExactly("U|20261124-0100-81c0");
        assertThat(on.count("up_task_public_material")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void powers_stand_in_the_directory_and_penalties_in_their_own_table_too(TestDatabase on) throws Exception {
        on.tables();
        try (FrontDatabase database = open(on)) {
            database.write(batch(FIRST_RUN, create("power", power(1, "01")), create("power", power(2, "02"))));
        }
        assertThat(on.rows("SELECT task_type FROM up_task_directory ORDER BY task_type"))
                .containsExactly("01", "02");
        assertThat(on.rows("SELECT punishment_method, local_task_code FROM up_task_punish_basic"))
                .containsExactly("罚款|XK2");
    }

    @ParameterizedTest
    @EnumSource
    void a_case_has_a_row_of_its_result_once_there_is_one(TestDatabase on) throws Exception {
        on.tables();
        try (FrontDatabase database = open(on)) {
            database.write(batch(FIRST_RUN, create("case", solved(1)), create("case", solved(2))));
            database.write(batch(
                    SECOND_RUN,
                    update(
                            "case",
                            solved(1)
                                    .put("resultTime", "2026-11-10T16:00:00+08:00")
                                    .put("result", "0")
                                    .put("delivered", "1"))));
        }
        assertThat(on.rows("SELECT project_no, accept_date, promise_date FROM up_pro_accept ORDER BY project_no"))
                .containsExactly(
                        "C1|2026-11-02 10:30:00|2026-11-20 00:00:00", "C2|2026-11-02 10:30:00|2026-11-20 00:00:00");
        assertThat(on.rows("SELECT project_no, result_date, is_delivery_results FROM up_pro_result"))
                .containsExactly("C1|2026-11-10 16:00:00|1");
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_is_found_by_its_number_version_and_rows(TestDatabase on) throws Exception {
        on.tables();
        Batch first = batch(FIRST_RUN, create("guide", guide(1)), create("guide", guide(2)));
        Batch second = batch(SECOND_RUN, update("guide", guide(1)));
        Batch third = batch("20261125-0100-0001", retire("guide", guide(1)));
        try (FrontDatabase database = open(on)) {
            assertThat(database.lookUp(first)).isEmpty();
            database.write(first);
            assertThat(database.lookUp(first)).isPresent();
            assertThat(database.lookUp(second)).isEmpty();
            database.write(second);
            assertThat(database.lookUp(second)).isPresent();
            assertThat(database.lookUp(third)).isEmpty();
            database.write(third);
            assertThat(database.lookUp(third)).isPresent();
            database.write(third);
            assertThat(on.count("up_task_general_basic")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void five_hundred_documents_go_in_one_transaction(TestDatabase on) throws Exception {
        on.tables();
        Batch batch = batch(
                FIRST_RUN,
                IntStream.range(0, 500)
                        .mapToObj(number -> create("guide", guide(number)))
                        .toArray(io.hallbridge.plan.Change[]::new));
        try (FrontDatabase database = open(on)) {
            database.write(batch);
            database.write(batch);
        }
        assertThat(on.count("up_task_general_basic")).isEqualTo(500);
        assertThat(on.count("up_task_general_material")).isEqualTo(1000);
    }

    @ParameterizedTest
    @EnumSource
    void with_a_history_each_batch_adds_rows_and_a_withdrawal_repeats_the_last_ones(TestDatabase on) throws Exception {
        on.tables();
        TableProfile history = Sample.profile("up-tables", Sample.shipped().replace("keep: current", "keep: history"));
        Batch first = batch(FIRST_RUN, create("guide", guide(1)), create("guide", guide(2)));
        Batch second = batch(SECOND_RUN, update("guide", materials(guide(1), "申请表")));
        Batch third = batch("20261125-0100-0001", retire("guide", guide(1)));
        try (FrontDatabase database = new FrontDatabase(history, SENDER, on.address(), Optional.empty())) {
            for (Batch each : List.of(first, second, third)) {
                assertThat(database.lookUp(each)).isEmpty();
                database.write(each);
                database.write(each);
                assertThat(database.lookUp(each)).isPresent();
            }
        }
        assertThat(on.rows("SELECT cd_batch, cd_operation, task_version, task_state FROM up_task_general_basic"
                        + " WHERE task_code LIKE '%000001' ORDER BY cd_batch"))
                .containsExactly("20261123-0100-7f3a|I|1|1", "20261124-0100-81c0|U|2|1", "20261125-0100-0001|D|3|3");
        assertThat(on.rows("SELECT cd_batch, count(*) FROM up_task_general_material WHERE task_code LIKE '%000001'"
                        + " GROUP BY cd_batch ORDER BY cd_batch"))
                .containsExactly("20261123-0100-7f3a|2", "20261124-0100-81c0|1", "20261125-0100-0001|1");
    }
}

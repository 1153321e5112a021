package io.hallbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.frontdb.Sample;
import io.hallbridge.frontdb.TestDatabase;
import io.hallbridge.hall.Sender;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Limits;
import io.hallbridge.workspace.OverDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What doctor says about real databases. */
class DatabaseProbeTest extends WithLedger {
    private List<HallCheck> look(TestDatabase on, String user) {
        HallConnection hall = new HallConnection(
                Sample.HALL,
                new OverDatabase(Sample.upTables(), on.url(), Optional.of(user), Optional.empty(), List.of()),
                new Sender("522601", "152"),
                new Limits(4, 1_000_000, 1, 0),
                Fixture.QUICK);
        return deliveries.look(hall, "guide");
    }

    private static List<String> faults(List<HallCheck> checks) {
        return checks.stream()
                .filter(check -> !check.passed())
                .map(check -> check.words().en())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void tables_made_from_the_domains_columns_are_as_the_shipped_profile_says(TestDatabase on) throws Exception {
        on.tables();
        List<HallCheck> checks = look(on, on.user());
        assertThat(faults(checks)).isEmpty();
        assertThat(checks).extracting(check -> check.subject().en()).containsExactly("connection", "exchange tables");
    }

    @ParameterizedTest
    @EnumSource
    void whatever_differs_is_named_with_what_to_do(TestDatabase on) throws Exception {
        on.tables();
        boolean postgres = on == TestDatabase.POSTGRESQL;
        on.run(
                "DROP TABLE up_task_check_basic",
                "ALTER TABLE up_task_directory DROP COLUMN by_law",
                postgres
                        ? "ALTER TABLE up_task_public_basic ALTER COLUMN task_name TYPE varchar(200)"
                        : "ALTER TABLE up_task_public_basic MODIFY task_name varchar(200) NOT NULL",
                postgres
                        ? "ALTER TABLE up_task_handle_basic ALTER COLUMN by_law TYPE varchar(256)"
                        : "ALTER TABLE up_task_handle_basic MODIFY by_law varchar(256) NOT NULL",
                "ALTER TABLE up_pro_result ADD COLUMN channel varchar(2) NOT NULL",
                postgres
                        ? "ALTER TABLE up_pro_accept ALTER COLUMN legal SET NOT NULL"
                        : "ALTER TABLE up_pro_accept MODIFY legal varchar(100) NOT NULL",
                "DROP INDEX up_task_general_material_task_guid" + (postgres ? "" : " ON up_task_general_material"));
        List<HallCheck> checks = look(on, on.user());
        assertThat(faults(checks))
                .containsExactlyInAnyOrder(
                        "there is no table up_task_check_basic, or we may not see it; have it made and granted, or"
                                + " correct the profile",
                        "table up_task_directory has no column by_law; take it out of a copy of the profile, or have it"
                                + " added",
                        "column task_name of table up_task_public_basic takes 200 characters and the profile says 1000;"
                                + " write width: 200",
                        "column by_law of table up_task_handle_basic takes 256 characters and the profile says any"
                                + " number; write width: 256",
                        "column channel of table up_pro_result is mandatory and the profile does not know it; add it in"
                                + " a copy",
                        "column legal of table up_pro_accept is mandatory, which the profile does not say; write"
                                + " mandatory: true, or give it a filler");
        assertThat(checks)
                .filteredOn(HallCheck::passed)
                .extracting(check -> check.words().en())
                .anyMatch(words -> words.contains("column task_guid of table up_task_general_material has no index"));
    }

    @ParameterizedTest
    @EnumSource
    void a_right_that_is_missing_is_named(TestDatabase on) throws Exception {
        on.tables();
        if (on == TestDatabase.POSTGRESQL) {
            on.run(
                    "DROP ROLE IF EXISTS guest",
                    "CREATE ROLE guest LOGIN",
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO guest",
                    "REVOKE DELETE ON up_task_directory FROM guest");
        } else {
            on.run(
                    "CREATE OR REPLACE USER guest",
                    "GRANT SELECT, INSERT, UPDATE ON test_exchange.* TO guest",
                    "GRANT DELETE ON test_exchange.dn_audit_abnormal TO guest");
        }
        List<String> faults = faults(look(on, "guest"));
        if (on == TestDatabase.POSTGRESQL) {
            on.run("DROP OWNED BY guest");
        }
        assertThat(faults)
                .isNotEmpty()
                .anyMatch(fault -> fault.startsWith("DELETE on table up_task_directory is not possible (SQLSTATE 42")
                        && fault.contains("the right to do this is missing"));
    }
}

package io.hallbridge.auth;

import static io.hallbridge.auth.Hall.answer;
import static io.hallbridge.auth.Hall.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Verdict;
import io.hallbridge.hall.WireRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The grant of RFC 6749, section 4.4, in the form of its own examples. */
class ClientCredentialsTest {
    private static final WireRequest CALL = WireRequest.get("/documents");
    private static final String WORKSPACE = "{ key: s6BhdRkqt3, secret: { file: hall } }";

    @TempDir
    private Path folder;

    private Hall hall;

    @BeforeEach
    void the_client_of_the_examples() {
        hall = new Hall(folder, new Hands("2026-11-23T01:00:00Z")).secret("hall", "gX1fBat3bV");
    }

    @Test
    void asks_as_the_example_of_section_4_4_2_does() throws Exception {
        Authenticator oauth = hall.authenticator(hall.settings("scheme: oauth2", WORKSPACE));
        HallLine server = call -> {
            assertThat(call.method() + " " + call.path()).isEqualTo("POST /token");
            assertThat(call.headers())
                    .containsEntry("Authorization", "Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW")
                    .containsEntry("Content-Type", "application/x-www-form-urlencoded");
            assertThat(sent(call)).isEqualTo("grant_type=client_credentials");
            return answer(
                    200,
                    "{\"access_token\":\"2YotnFZFEjr1zCsicMWpAA\",\"token_type\":\"example\",\"expires_in\":3600}");
        };
        assertThat(Hall.headers(oauth, CALL, server)).containsEntry("Authorization", "Bearer 2YotnFZFEjr1zCsicMWpAA");
    }

    @Test
    void sends_the_client_in_the_form_where_the_profile_says_so() throws Exception {
        Authenticator oauth = hall.authenticator(hall.settings(
                "{ scheme: oauth2, fetch: { call: POST /oauth/token, client: form, scope: exchange push } }",
                WORKSPACE));
        HallLine server = call -> {
            assertThat(call.path()).isEqualTo("/oauth/token");
            assertThat(call.headers()).doesNotContainKey("Authorization");
            assertThat(sent(call))
                    .isEqualTo("grant_type=client_credentials&client_id=s6BhdRkqt3&client_secret=gX1fBat3bV"
                            + "&scope=exchange+push");
            return answer(200, "{\"access_token\":\"t\"}");
        };
        assertThat(Hall.headers(oauth, CALL, server)).containsEntry("Authorization", "Bearer t");
    }

    @Test
    void a_client_that_is_not_known_is_unauthorised_with_the_servers_words() {
        Authenticator oauth = hall.authenticator(hall.settings("scheme: oauth2", WORKSPACE));
        HallLine server =
                call -> answer(400, "{\"error\":\"invalid_client\",\"error_description\":\"no such client\"}");
        assertThatThrownBy(() -> oauth.prove(server)).isInstanceOfSatisfying(NotAdmitted.class, turnedDown -> {
            assertThat(turnedDown.verdict()).isInstanceOf(Verdict.Unauthorised.class);
            assertThat(turnedDown.verdict().reason().code()).isEqualTo("invalid_client");
            assertThat(turnedDown.verdict().reason().words()).isEqualTo("no such client");
        });
    }
}

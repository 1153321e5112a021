package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.run.Exit;

/**
 * What a command said and how it ended. A failed expectation shows all of it.
 *
 * @param out results
 * @param err messages
 * @param exit the exit code
 */
record Said(String out, String err, int exit) {

    Said ends(Exit expected) {
        assertThat(exit).as(toString()).isEqualTo(expected.code());
        return this;
    }

    /** Expects texts among the results. */
    Said shows(String... texts) {
        assertThat(out).as(toString()).contains(texts);
        return this;
    }

    /** Expects texts among the messages. */
    Said tells(String... texts) {
        assertThat(err).as(toString()).contains(texts);
        return this;
    }

    /** Expects texts on neither stream. */
    Said nowhere(String... texts) {
        assertThat(out + err).as(toString()).doesNotContain(texts);
        return this;
    }

    Said withoutMessages() {
        assertThat(err).as(toString()).isEmpty();
        return this;
    }

    Said withoutResults() {
        assertThat(out).as(toString()).isEmpty();
        return this;
    }

    /** Expects no trace of our code: people read sentences. */
    Said withoutStack() {
        return nowhere("Exception", "\tat ", "io.hallbridge.", "java.lang");
    }

    /** The results as JSON. */
    JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("no JSON: " + this, broken);
        }
    }

    @Override
    public String toString() {
        return "\n--- out\n" + out + "--- err\n" + err + "--- exit " + exit + "\n";
    }
}

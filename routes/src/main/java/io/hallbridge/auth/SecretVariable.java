package io.hallbridge.auth;

import io.hallbridge.finding.Text;
import java.io.IOException;
import java.util.Optional;

/**
 * An environment variable that holds a secret, named in a settings file as {@code { env: HALL_SECRET }}.
 *
 * @param name the variable's name
 */
public record SecretVariable(String name) implements SecretPlace {
    @Override
    public String shownAs() {
        return "$" + name;
    }

    @Override
    public Optional<Text> fault() {
        return value().isEmpty()
                ? Optional.of(new Text("环境变量 " + name + " 没有设置", "the environment variable " + name + " is not set"))
                : Optional.empty();
    }

    @Override
    public Secret read() throws IOException {
        return Secret.of(
                value().orElseThrow(() -> new IOException("the environment variable " + name + " is not set")));
    }

    private Optional<String> value() {
        return Optional.ofNullable(System.getenv(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}

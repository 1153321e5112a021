package io.hallbridge.frontdb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a front-end database is and how it is reached.
 *
 * @param url the JDBC address, without credentials
 * @param user who we are there; empty where the database asks for nobody
 * @param drivers the folders that further JDBC drivers are looked for in
 * @param connect how long a connection is waited for
 * @param answer how long the answer to a statement is waited for
 * @param connections the most connections at a time
 */
public record DatabaseAddress(
        String url, Optional<String> user, List<Path> drivers, Duration connect, Duration answer, int connections) {
    public DatabaseAddress {
        drivers = List.copyOf(drivers);
    }
}

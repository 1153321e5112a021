package io.hallbridge.sandbox;

import java.sql.SQLException;

/** The hall's database did not do what it was asked to. */
final class StoreFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreFailed(SQLException cause) {
        super(cause);
    }
}

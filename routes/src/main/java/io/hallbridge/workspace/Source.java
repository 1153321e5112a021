package io.hallbridge.workspace;

import io.hallbridge.auth.SecretFile;
import java.nio.file.Path;
import java.util.Optional;

/** Where a department's rows come from. */
public sealed interface Source {

    /** The name in the workspace: {@code [a-z0-9-]+}. */
    String name();

    /** What people call it, a department's name most often; the name in the workspace where none is given. */
    String title();

    /** Whether what is absent from it has left, so that it may be retired where a job orders so. */
    boolean complete();

    /** What becomes of a file once its documents have been dealt with. */
    enum After {
        /** It stays where it is. */
        LEAVE,
        /** It is moved to the folder {@code done} beside it, with the run's number before its name. */
        MOVE
    }

    /**
     * Spreadsheets and text files in a folder.
     *
     * @param folder the folder
     * @param shownAs the folder as the workspace writes it
     * @param pattern a glob on the file name, {@code *.xls*}
     * @param complete see {@link Source#complete}
     * @param after see {@link After}
     */
    record Folder(String name, String title, Path folder, String shownAs, String pattern, boolean complete, After after)
            implements Source {}

    /**
     * A database.
     *
     * @param url the JDBC address, without credentials
     * @param user the user; empty where the database asks for none
     * @param password the file that holds the password
     * @param fetch how many rows are fetched at a time
     * @param complete see {@link Source#complete}
     */
    record Database(
            String name,
            String title,
            String url,
            Optional<String> user,
            Optional<SecretFile> password,
            int fetch,
            boolean complete)
            implements Source {}
}

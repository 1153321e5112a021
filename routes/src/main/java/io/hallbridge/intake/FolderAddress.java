package io.hallbridge.intake;

import io.hallbridge.workspace.Source;

/** The address of a folder as a Camel file endpoint: one file a look, locked, then left or moved to {@code done}. */
final class FolderAddress {
    static final String SETTLED = "settled";

    private FolderAddress() {}

    /** The name that the folder's filter goes by. */
    static String filter(Source.Folder source) {
        return "pattern-" + source.name();
    }

    static String of(Source.Folder source) {
        String after = source.after() == Source.After.LEAVE
                ? "noop=true"
                : "move=done/${date:now:yyyyMMdd-HHmmss}-${file:onlyname}";
        return "file:" + source.folder() + "?filter=#" + filter(source) + "&" + after
                + "&maxMessagesPerPoll=1&sortBy=file:name&exclusiveReadLockStrategy=#" + SETTLED
                + "&autoCreate=false&startingDirectoryMustExist=true";
    }
}

package io.hallbridge.intake;

import io.hallbridge.workspace.Source;

/** The address of a folder as a Camel file endpoint: one file a look, locked, then left or moved to {@code done}. */
final class FolderAddress {
    static final String SETTLED = "settled";

    /** Lock files of office programs, which stand beside an opened workbook. */
    private static final String NOT_OURS = "~$*,.~lock.*";

    private FolderAddress() {}

    static String of(Source.Folder source) {
        String after = source.after() == Source.After.LEAVE
                ? "noop=true"
                : "move=done/${date:now:yyyyMMdd-HHmmss}-${file:onlyname}";
        return "file:" + source.folder() + "?antInclude=RAW(" + source.pattern() + ")&antExclude=RAW(" + NOT_OURS
                + ")&antFilterCaseSensitive=false&" + after
                + "&maxMessagesPerPoll=1&sortBy=file:name&exclusiveReadLockStrategy=#" + SETTLED
                + "&autoCreate=false&startingDirectoryMustExist=true";
    }
}

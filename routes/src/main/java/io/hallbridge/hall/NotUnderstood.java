package io.hallbridge.hall;

/** An answer says success but not all that it has to say besides; the words say what is missing. */
public final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String words) {
        super(words);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

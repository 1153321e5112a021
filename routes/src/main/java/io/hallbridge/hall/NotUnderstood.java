package io.hallbridge.hall;

/** An answer says success but not what became of every document; the words say what is missing. */
final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String words) {
        super(words);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

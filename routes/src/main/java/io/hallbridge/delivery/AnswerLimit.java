package io.hallbridge.delivery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.jspecify.annotations.Nullable;

/** Ends an answer that is too long or drips in too slowly, unpacked if it came packed. */
final class AnswerLimit implements HttpClientConfigurer {
    /** 500 outcomes with long messages are a hundredth of this. */
    static final int BYTES = 32 * 1024 * 1024;

    private final Duration longest;

    AnswerLimit(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.addExecInterceptorFirst("answer-limit", (request, scope, chain) -> {
            ClassicHttpResponse answer = chain.proceed(request, scope);
            HttpEntity entity = answer.getEntity();
            if (entity != null) {
                answer.setEntity(new Limited(entity, System.nanoTime() + longest.toNanos()));
            }
            return answer;
        });
    }

    /** An entity whose one stream is limited. */
    private static final class Limited extends HttpEntityWrapper {
        private final HttpEntity entity;
        private final long end;
        private @Nullable Metered stream;

        Limited(HttpEntity entity, long end) {
            super(entity);
            this.entity = entity;
            this.end = end;
        }

        @Override
        public InputStream getContent() throws IOException {
            if (stream == null) {
                stream = new Metered(entity.getContent(), end);
            }
            return stream;
        }
    }

    /** Fails once the limit is passed, and then no longer waits for the rest on closing. */
    private static final class Metered extends FilterInputStream {
        private final long end;
        private long left = BYTES;

        Metered(InputStream in, long end) {
            super(in);
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            int unit = in.read();
            return unit < 0 ? unit : count(1, unit);
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = in.read(to, from, length);
            return read < 0 ? read : count(read, read);
        }

        private int count(int read, int result) throws IOException {
            left -= read;
            if (passed()) {
                throw new IOException("the answer is too long or too slow");
            }
            return result;
        }

        private boolean passed() {
            return left < 0 || System.nanoTime() - end > 0;
        }

        @Override
        public void close() throws IOException {
            if (!passed()) {
                super.close();
            }
        }
    }
}

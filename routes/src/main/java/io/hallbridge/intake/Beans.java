package io.hallbridge.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.BeanRepository;
import org.jspecify.annotations.Nullable;

/** What the intake's endpoints name: filters and connection pools. Camel's own registry is not made for several threads. */
final class Beans implements BeanRepository {
    private final Map<String, Object> beans = new ConcurrentHashMap<>();

    void bind(String name, Object bean) {
        beans.put(name, bean);
    }

    @Override
    public @Nullable Object lookupByName(String name) {
        return beans.get(name);
    }

    @Override
    public <T> @Nullable T lookupByNameAndType(String name, Class<T> type) {
        Object bean = beans.get(name);
        return type.isInstance(bean) ? type.cast(bean) : null;
    }

    @Override
    public <T> Map<String, T> findByTypeWithName(Class<T> type) {
        Map<String, T> found = new LinkedHashMap<>();
        beans.forEach((name, bean) -> {
            if (type.isInstance(bean)) {
                found.put(name, type.cast(bean));
            }
        });
        return found;
    }

    @Override
    public <T> Set<T> findByType(Class<T> type) {
        Collection<T> found = findByTypeWithName(type).values();
        return new LinkedHashSet<>(found);
    }
}

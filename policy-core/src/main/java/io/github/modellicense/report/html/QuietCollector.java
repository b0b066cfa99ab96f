package io.github.modellicense.report.html;

import com.samskivert.mustache.DefaultCollector;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values of a page as the template engine does, without an exception for each name that an inner value does not
 * have and an outer one has: hundreds of stack traces were a fifth of what a page cost a cold JVM.
 */
final class QuietCollector extends DefaultCollector {

    @Override
    protected @Nullable Method getMethodOn(Class<?> type, String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Method bean = null;
        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0 && method.getReturnType() != void.class) {
                if (method.getName().equals(name)) {
                    return accessible(method) ? method : null;
                }
                if (method.getName().equals("get" + capital) || method.getName().equals("is" + capital)) {
                    bean = method;
                }
            }
        }
        return bean != null && accessible(bean) ? bean : null;
    }

    /** False for what the Java modules keep to themselves. */
    private static boolean accessible(AccessibleObject member) {
        return member.trySetAccessible();
    }

    @Override
    protected @Nullable Field getField(Class<?> type, String name) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(name)) {
                return accessible(field) ? field : null;
            }
        }
        Class<?> parent = type.getSuperclass();
        return parent == null || parent == Object.class ? null : getField(parent, name);
    }
}

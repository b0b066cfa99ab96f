package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.config.XmlTree.Element;

/**
 * Configuration in XML: Spring beans, Liberty variables, persistence properties and the like, where an element has a name
 * or key and a value.
 */
final class XmlFormat implements SettingFormat {

    @Override
    public void read(String text, int firstLine, Extract into) {
        element(XmlTree.read(text, firstLine), "", into);
    }

    private static void element(Element element, String owner, Extract into) {
        String bean = element.attributes.get("class");
        String inside =
                bean == null ? owner : bean.substring(bean.lastIndexOf('.') + 1).replace('$', '.');
        String name = element.attributes.getOrDefault("name", element.attributes.getOrDefault("key", ""));
        String value = element.attributes.getOrDefault("value", element.text("value"));
        if (!name.isEmpty() && !value.isEmpty() && value.length() <= Extract.MAX_VALUE) {
            String key = inside.isEmpty() ? name : inside + "." + name;
            into.setting(key, PropertiesFormat.parentOf(key), value, element.line, 0, name + "=" + value);
        }
        for (Element child : element.children) {
            element(child, inside, into);
        }
    }
}

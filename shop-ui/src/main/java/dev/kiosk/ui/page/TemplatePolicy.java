package dev.kiosk.ui.page;

import gg.jte.html.HtmlAttribute;
import gg.jte.html.HtmlPolicyException;
import gg.jte.html.HtmlTag;
import gg.jte.html.OwaspHtmlPolicy;
import java.util.Set;

/** What no template may contain, held when they are compiled: what the content security policy would refuse. */
public final class TemplatePolicy extends OwaspHtmlPolicy {

    private static final Set<String> TAGS = Set.of("style", "iframe", "object", "embed", "base");

    @Override
    public void validateHtmlTag(HtmlTag tag) {
        super.validateHtmlTag(tag);
        if (TAGS.contains(tag.getName())) {
            throw new HtmlPolicyException("<" + tag.getName() + "> is not allowed");
        }
    }

    @Override
    public void validateHtmlAttribute(HtmlTag tag, HtmlAttribute attribute) {
        super.validateHtmlAttribute(tag, attribute);
        String name = attribute.getName();
        if (name.equals("style") || name.startsWith("on")) {
            throw new HtmlPolicyException("attribute " + name + " of <" + tag.getName() + "> is not allowed");
        }
    }
}

package cn.lianxin.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.Drafts;
import com.tngtech.archunit.lang.ArchRule;

/** What keeps the module's rooms apart; each names them by pattern, so that a planted package is measured alike. */
final class ContentRules {
    static final ArchRule CHAT_AND_PAGES_ARE_LEAVES = noClasses()
            .that()
            .resideOutsideOfPackages("..content.chat..", "..content.site..", "..content.editor..")
            .and()
            .doNotHaveSimpleName("ContentAutoConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.lianxin.content.chat..", "cn.lianxin.content.site..", "cn.lianxin.content.editor..");

    static final ArchRule CHAT_AND_PAGES_ARE_STRANGERS = noClasses()
            .that()
            .resideInAnyPackage("..content.site..", "..content.editor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cn.lianxin.content.chat..");

    static final ArchRule PAGES_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("..content.site..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.lianxin.content.editor..");

    /** An article's state changes by {@code Reviews} and by what push says, and nobody else writes it. */
    static final ArchRule ONLY_REVIEWS_MOVE_ARTICLES = noClasses()
            .that()
            .resideOutsideOfPackages("cn.lianxin.content.article..", "cn.lianxin.content.review..")
            .should()
            .callMethod(Drafts.class, "move", Draft.class);

    static final ArchRule NO_CYCLES =
            slices().matching("cn.lianxin.(**).(*)").should().beFreeOfCycles();

    private ContentRules() {}
}

package cn.lianxin.content.editor;

import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.content.readership.GroupNames;
import cn.lianxin.content.readership.Reports;
import cn.lianxin.content.readership.Source;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A link and a QR code of an article for each group, so that each group's readers are counted under it. */
@Controller
class LinksController {
    private static final String LINKS = "/editor/articles/{id:[1-9]\\d{0,17}}/links";

    private final Reports reports;
    private final GroupDirectory groups;
    private final PublicUrl publicUrl;

    LinksController(Reports reports, GroupDirectory groups, PublicUrl publicUrl) {
        this.reports = reports;
        this.groups = groups;
        this.publicUrl = publicUrl;
    }

    /** @param page a number from 1; anything else is the first */
    @GetMapping(LINKS)
    ModelAndView links(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "1") String page) {
        var wanted = new LinksView.Wanted(level, town, page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
        return new ModelAndView(
                "editor/links",
                "view",
                LinksView.of(
                        id, title(id), GroupNames.of(groups), wanted, reports.byGroup(id), code -> link(id, code)));
    }

    @GetMapping(LINKS + "/{code}.png")
    ResponseEntity<byte[]> qr(@PathVariable long id, @PathVariable String code) {
        title(id);
        if (GroupNames.of(groups).group(code) == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(QrPicture.png(link(id, code)));
    }

    private String link(long id, String code) {
        return publicUrl.of(
                "/a/" + id + "?" + Source.GROUP_PARAMETER + "=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
    }

    private String title(long id) {
        return reports.title(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

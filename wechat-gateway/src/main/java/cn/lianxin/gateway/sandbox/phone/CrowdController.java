package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.world.Crowd;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Followers by the hundred thousand, for measuring: nobody holds their phones. */
@RestController
class CrowdController {
    /**
     * How many.
     *
     * @param tag that all of them wear; 0 for none
     */
    record Wanted(int people, int tag) {}

    record Gathered(long followers) {}

    private static final int MOST = 1_000_000;

    private final Crowd crowd;

    CrowdController(Crowd crowd) {
        this.crowd = crowd;
    }

    /** Those there are already are not counted twice. */
    @PostMapping("/sandbox/crowd")
    ResponseEntity<Gathered> gather(@RequestBody Wanted wanted) {
        if (wanted.people() < 0 || wanted.people() > MOST || wanted.tag() < 0) {
            return ResponseEntity.status(HttpStatus.BAD_REQUEST).build();
        }
        return ResponseEntity.ok(new Gathered(crowd.gather(wanted.people(), wanted.tag())));
    }
}

package cn.lianxin.gateway.front;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Parameters that are broken, too many or too large: the caller's doing, so not an error in our log. */
@ControllerAdvice
class UnreadableParameters {
    @ExceptionHandler
    void unreadable(InvalidParameterException broken, HttpServletResponse response) throws IOException {
        response.sendError(broken.getErrorCode());
    }
}

package cn.lianxin.config.web;

import cn.lianxin.config.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/** Gives {@link LoggedIn} parameters their value. */
final class LoggedInResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(LoggedIn.class) && parameter.getParameterType() == Staff.class;
    }

    @Override
    public Staff resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return StaffAuthentication.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}

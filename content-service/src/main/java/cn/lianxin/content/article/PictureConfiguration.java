package cn.lianxin.content.article;

import cn.lianxin.config.store.MediaStore;
import cn.lianxin.config.store.Schema;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pictures of articles. */
@Configuration(proxyBeanMethods = false)
public class PictureConfiguration {
    @Bean
    UploadedPictures uploadedPictures(
            @Qualifier("contentSchema") Schema schema, MediaStore store, InstantSource clock) {
        return new UploadedPictures(schema, store, clock);
    }
}

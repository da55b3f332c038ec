package cn.lianxin.content.readership;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** A day's readers and the salt that tells them apart. */
interface ReaderMapper {
    /** Keeps the salt of a day that has none. */
    @Insert("INSERT IGNORE INTO reader_salt (day, salt) VALUES (#{day}, #{salt})")
    void keepSalt(@Param("day") LocalDate day, @Param("salt") String salt);

    @Select("SELECT salt FROM reader_salt WHERE day = #{day}")
    String saltOf(@Param("day") LocalDate day);

    @Delete("DELETE FROM reader_salt WHERE day < #{day}")
    int forgetSaltsBefore(@Param("day") LocalDate day);

    /** {@return how many of these had not read it on that day, through that group} */
    @Insert("""
            <script>
            INSERT IGNORE INTO page_reader (article_id, day, group_code, reader) VALUES
            <foreach collection="readers" item="reader" separator=",">
                (#{articleId}, #{day}, #{group}, #{reader})
            </foreach>
            </script>
            """)
    int addReaders(
            @Param("articleId") long articleId,
            @Param("day") LocalDate day,
            @Param("group") String group,
            @Param("readers") List<String> readers);

    @Insert("""
            INSERT INTO page_readers (article_id, day, group_code, readers)
            VALUES (#{articleId}, #{day}, #{group}, #{readers})
                ON DUPLICATE KEY UPDATE readers = readers + VALUES(readers)
            """)
    void countReaders(
            @Param("articleId") long articleId,
            @Param("day") LocalDate day,
            @Param("group") String group,
            @Param("readers") int readers);

    /** Who read on days whose salt is gone; how many stays. */
    @Delete("DELETE FROM page_reader WHERE day < #{day} LIMIT 10000")
    int forgetReadersBefore(@Param("day") LocalDate day);
}

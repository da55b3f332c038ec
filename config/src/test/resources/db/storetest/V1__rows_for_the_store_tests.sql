CREATE TABLE errand (
  id      BIGINT AUTO_INCREMENT PRIMARY KEY,
  person  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note    VARCHAR(200) NOT NULL,
  wake_at DATETIME(6) NULL,
  KEY errand_due (wake_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

package org.medal.datasets.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.ParquetDecodingException;
import org.jspecify.annotations.Nullable;

/** The pages of one column in one group of rows, unpacked one at a time, checksums compared. */
final class StretchPages implements PageReader {
  /** Writers make pages of a megabyte. */
  private static final int LARGEST_PAGE = 1 << 28;

  private final long values;
  private final PageCodec codec;
  private final ByteBufferInputStream in;
  private long read;
  private @Nullable PageHeader ahead;

  StretchPages(ColumnMetaData about, ByteBuffer bytes) {
    this.values = about.getNum_values();
    this.codec = PageCodec.of(about.getCodec());
    this.in = ByteBufferInputStream.wrap(bytes);
  }

  @Override
  public long getTotalValueCount() {
    return values;
  }

  @Override
  public @Nullable DictionaryPage readDictionaryPage() {
    try {
      PageHeader header = header();
      if (header.getType() != PageType.DICTIONARY_PAGE) {
        ahead = header;
        return null;
      }
      return new DictionaryPage(
          unpacked(header, body(header)),
          header.getDictionary_page_header().getNum_values(),
          encoding(header.getDictionary_page_header().getEncoding()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable DataPage readPage() {
    if (read >= values) {
      return null;
    }
    try {
      for (PageHeader header = header(); ; header = header()) {
        ByteBuffer body = body(header);
        if (header.getType() == PageType.DATA_PAGE) {
          return page(header, header.getData_page_header(), body);
        }
        if (header.getType() == PageType.DATA_PAGE_V2) {
          return page(header, header.getData_page_header_v2(), body);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PageHeader header() throws IOException {
    PageHeader known = ahead;
    ahead = null;
    return known != null ? known : Util.readPageHeader(in);
  }

  private ByteBuffer body(PageHeader header) throws IOException {
    ByteBuffer body = in.slice(header.getCompressed_page_size()).slice();
    CRC32 checksum = new CRC32();
    checksum.update(body.duplicate());
    if (header.isSetCrc() && header.getCrc() != (int) checksum.getValue()) {
      throw new ParquetDecodingException("a page's checksum is wrong");
    }
    return body;
  }

  private BytesInput unpacked(PageHeader header, ByteBuffer body) throws IOException {
    return unpacked(body, header.getUncompressed_page_size());
  }

  private BytesInput unpacked(ByteBuffer packed, int length) throws IOException {
    if (length > LARGEST_PAGE) {
      throw new ParquetDecodingException("a page claims " + length + " bytes");
    }
    return BytesInput.from(codec.unpack(packed, length));
  }

  private DataPage page(PageHeader header, DataPageHeader about, ByteBuffer body)
      throws IOException {
    read += about.getNum_values();
    return new DataPageV1(
        unpacked(header, body),
        about.getNum_values(),
        header.getUncompressed_page_size(),
        null,
        encoding(about.getRepetition_level_encoding()),
        encoding(about.getDefinition_level_encoding()),
        encoding(about.getEncoding()));
  }

  /** Here the levels stand before the values, and are never packed. */
  private DataPage page(PageHeader header, DataPageHeaderV2 about, ByteBuffer body)
      throws IOException {
    read += about.getNum_values();
    int repetition = about.getRepetition_levels_byte_length();
    int levels = repetition + about.getDefinition_levels_byte_length();
    ByteBuffer data = body.slice(levels, body.remaining() - levels);
    int length = header.getUncompressed_page_size() - levels;
    return DataPageV2.uncompressed(
        about.getNum_rows(),
        about.getNum_nulls(),
        about.getNum_values(),
        BytesInput.from(body.slice(0, repetition)),
        BytesInput.from(body.slice(repetition, levels - repetition)),
        encoding(about.getEncoding()),
        about.isIs_compressed() ? unpacked(data, length) : BytesInput.from(data),
        null);
  }

  private static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
    return Encoding.valueOf(encoding.name());
  }
}

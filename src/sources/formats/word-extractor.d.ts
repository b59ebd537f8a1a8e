declare module "word-extractor" {
  type Options = { filterUnicode: boolean };
  type Document = {
    getBody(options: Options): string;
    getFootnotes(options: Options): string;
    getEndnotes(options: Options): string;
    getTextboxes(options: Options): string;
  };
  class WordExtractor {
    extract(source: string | Buffer): Promise<Document>;
  }
  export = WordExtractor;
}

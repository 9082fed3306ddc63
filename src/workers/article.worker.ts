/** The door to reading a text to begin with, away from the page: a saved web page, a Word document or a PDF takes a while. */
import { readArticle } from '../formats/read-article.ts';
import { serve } from './serve.ts';

serve<'article'>(self, ({ copy }) => readArticle(copy));

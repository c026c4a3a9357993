// natural ships types for its index only, and the index must not be loaded: it prints and opens database drivers.
declare module 'natural/lib/natural/stemmers/porter_stemmer_ru.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

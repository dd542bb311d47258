using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Data.Sqlite;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>
/// The library that could be used instead, on the same texts: words in lower case and folded, no stems, one segment,
/// BM25.
/// </summary>
internal sealed class LuceneIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Text = "text";
    private const int PageSize = 20;

    private static readonly string[] Facets = ["official", "venue", "language"];

    private readonly FSDirectory directory;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;
    private readonly FoldingAnalyzer analyzer = new();

    private LuceneIndex(FSDirectory directory)
    {
        this.directory = directory;
        reader = DirectoryReader.Open(directory);
        searcher = new(reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>Opens the index in a folder; makes it where there is none.</summary>
    public static LuceneIndex Open(string folder, SqliteConnection connection)
    {
        var directory = FSDirectory.Open(folder);
        if (!DirectoryReader.IndexExists(directory))
        {
            var before = Environment.CpuUsage.TotalTime;
            var count = Make(directory, connection);
            Report.Rate("Lucene.NET index", count, Environment.CpuUsage.TotalTime - before);
        }

        return new(directory);
    }

    /// <summary>The first 20 by relevance.</summary>
    public int Top(Probe probe) => searcher.Search(QueryOf(probe), PageSize).ScoreDocs.Length;

    /// <summary>The first 20 as they are stored, the total, and three facets.</summary>
    public int Page(Probe probe)
    {
        var collector = new PageCollector();
        searcher.Search(QueryOf(probe), collector);
        return collector.Best.GetTopDocs().ScoreDocs.Sum(hit => searcher.Doc(hit.Doc).Fields.Count);
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
        analyzer.Dispose();
    }

    private static int Make(FSDirectory directory, SqliteConnection connection)
    {
        using var analyzer = new FoldingAnalyzer();
        using var writer = new IndexWriter(
            directory, new(Version, analyzer) { Similarity = new BM25Similarity(), RAMBufferSizeMB = 256 });
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT w.Text, s.Context, s.OfficialId, s.VenueKind, w.Language
            FROM Statements s JOIN Wordings w ON w.StatementId = s.Id AND w.Position = 0 ORDER BY s.Number
            """;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var document = new Document
            {
                new TextField(Text, rows.GetString(0), Field.Store.YES),
                new TextField(Text, rows.GetString(1), Field.Store.NO),
            };
            for (var facet = 0; facet < Facets.Length; facet++)
            {
                document.Add(new SortedDocValuesField(Facets[facet], new BytesRef(rows.GetString(facet + 2))));
            }

            writer.AddDocument(document);
        }

        writer.ForceMerge(1);
        writer.Commit();
        return writer.NumDocs;
    }

    private Query QueryOf(Probe probe)
    {
        var words = WordsOf(probe.Query);
        if (probe.Query.EndsWith('*'))
        {
            return new PrefixQuery(words[0]);
        }

        if (probe.Query.StartsWith('"'))
        {
            var phrase = new PhraseQuery();
            words.ForEach(phrase.Add);
            return phrase;
        }

        var all = new BooleanQuery();
        words.ForEach(word => all.Add(new TermQuery(word), Occur.MUST));
        return words.Count == 1 ? new TermQuery(words[0]) : all;
    }

    private List<Term> WordsOf(string text)
    {
        var words = new List<Term>();
        using var stream = analyzer.GetTokenStream(Text, text);
        var word = stream.GetAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            words.Add(new(Text, word.ToString()));
        }

        stream.End();
        return words;
    }

    private sealed class FoldingAnalyzer : Analyzer
    {
        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
        {
            var tokens = new StandardTokenizer(Version, reader);
            return new(tokens, new ASCIIFoldingFilter(new LowerCaseFilter(Version, tokens)));
        }
    }

    /// <summary>Ranks, and counts by facet what it is handed.</summary>
    private sealed class PageCollector : ICollector
    {
        private readonly SortedDocValues[] values = new SortedDocValues[Facets.Length];
        private readonly int[][] counts = new int[Facets.Length][];

        public TopScoreDocCollector Best { get; } = TopScoreDocCollector.Create(PageSize, docsScoredInOrder: true);

        public bool AcceptsDocsOutOfOrder => false;

        public void SetScorer(Scorer scorer) => Best.SetScorer(scorer);

        public void SetNextReader(AtomicReaderContext context)
        {
            Best.SetNextReader(context);
            for (var facet = 0; facet < Facets.Length; facet++)
            {
                values[facet] = context.AtomicReader.GetSortedDocValues(Facets[facet]);
                counts[facet] = new int[values[facet].ValueCount];
            }
        }

        public void Collect(int doc)
        {
            Best.Collect(doc);
            for (var facet = 0; facet < values.Length; facet++)
            {
                counts[facet][values[facet].GetOrd(doc)]++;
            }
        }
    }
}

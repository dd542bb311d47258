namespace SpaceDiplomacy.Benchmarks;

/// <summary>One query, as the archive's language and as FTS5's.</summary>
internal sealed record Probe(string Class, string Query, string Match);

/// <summary>The weighted mix of queries: as many of each class as readers ask, by how frequent the words are.</summary>
internal static class QueryClasses
{
    public static List<Probe> Make(List<(string Word, int Count)> words, int statements)
    {
        var random = new Random(11);
        var usable = words.Where(word => word.Word.Length >= 4 && word.Word.All(char.IsLetter)).ToList();
        string[] Between(double low, double high) =>
        [.. usable.Where(w => w.Count >= low && w.Count <= high).OrderBy(w => w.Word, StringComparer.Ordinal).Select(w => w.Word)];

        var rare = Between(1, 20);
        var mid = Nearest(usable, statements * 0.0017, 60);
        var frequent = Nearest(usable, statements * 0.038, 40);
        var common = Nearest(usable, statements * 0.28, 12);
        string Pick(string[] list) => list[random.Next(list.Length)];
        var probes = new List<Probe>();
        void Add(string name, int count, Func<(string, string)> make)
        {
            for (var i = 0; i < count; i++)
            {
                var (query, match) = make();
                probes.Add(new(name, query, match));
            }
        }

        (string, string) Word(string word) => (word, Quoted(word));
        (string, string) Both(string a, string b) => ($"{a} {b}", $"{Quoted(a)} {Quoted(b)}");
        (string, string) Phrase(string a, string b) => ($"\"{a} {b}\"", Quoted($"{a} {b}"));
        (string, string) Prefix(string start) => ($"{start}*", $"{Quoted(start)} *");
        Add("rare", 30, () => Word(Pick(rare)));
        Add("mid", 30, () => Word(Pick(mid)));
        Add("freq", 20, () => Word(Pick(frequent)));
        Add("common", 20, () => Word(Pick(common)));
        Add("and2", 30, () => Both(Pick(mid), Pick(frequent)));
        Add("andmix", 21, () => Both(Pick(common), Pick(frequent)));
        Add("and2common", 14, () => Both(Pick(common), Pick(common)));
        Add("phrase", 30, () => Phrase(Pick(frequent), Pick(mid)));
        Add("phrasecommon", 9, () => Phrase(Pick(common), Pick(common)));
        Add("prefix", 30, () => Prefix(Pick(mid)[..4]));
        Add("prefix23", 12, () => Prefix(Pick(frequent)[..random.Next(2, 4)]));
        Add("nohit", 10, () => Word("zqx" + Pick(rare)));
        return probes;
    }

    private static string[] Nearest(List<(string Word, int Count)> words, double count, int most) =>
        [.. words.OrderBy(w => Math.Abs(w.Count - count)).ThenBy(w => w.Word, StringComparer.Ordinal).Take(most).Select(w => w.Word)];

    private static string Quoted(string text) => $"\"{text}\"";
}

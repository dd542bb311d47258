using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// Reads a seed folder: <c>agencies</c>, <c>officials</c> and so on with one Markdown file a record, and the lists
/// <c>topics.yaml</c>, <c>authorities.yaml</c>, <c>removed.yaml</c> and <c>glossary.yaml</c>. Reading is strict and total: every problem of
/// every file is found in one pass, and no record is left out without a word.
/// </summary>
public sealed class SeedReader
{
    internal const string RemovedFile = "removed.yaml";

    /// <summary>
    /// The build that reads: another one may take more or something else out of the same files, so it reads them again,
    /// and writes the records that come out otherwise.
    /// </summary>
    internal static readonly string Build = typeof(SeedReader).Module.ModuleVersionId.ToString("N");

    /// <summary>The year of the first edition: a clock that is before it is wrong, and must not have all dates refused.</summary>
    private static readonly DateOnly FirstEdition = new(2026, 1, 1);

    private readonly List<SeedFile> files;
    private readonly DocumentCodecs codecs;
    private readonly Dictionary<(RecordKind Kind, string Slug), SeedPlace> places = [];
    private readonly HashSet<(RecordKind Kind, string Slug)> gone = [];
    private readonly Dictionary<RecordKind, HashSet<string>> slugs =
        Enum.GetValues<RecordKind>().ToDictionary(kind => kind, _ => new HashSet<string>(StringComparer.Ordinal));

    /// <summary>The kinds of which a file is no record that can be read: what it names and is, nobody knows.</summary>
    private readonly HashSet<RecordKind> unread = [];

    private SeedReader(List<SeedFile> files, DocumentCodecs codecs) => (this.files, this.codecs) = (files, codecs);

    /// <summary>Reads every record below a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="time">Tells the day of reading, from which on nothing can have happened yet; the system's if null.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="SeedException">The files have problems; all are listed.</exception>
    public static SeedEdition Read(string folder, TimeProvider? time = null)
    {
        var (edition, problems) = Examine(folder, time);
        return problems.Count == 0 ? edition : throw new SeedException(problems);
    }

    /// <summary>Reads every record below a folder as far as it can be read, and finds every problem, by file and line.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="time">Tells the day of reading; the system's if null.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="SeedException">There are no files, or more than a seed may have.</exception>
    public static (SeedEdition Edition, IReadOnlyList<SeedProblem> Problems) Examine(string folder, TimeProvider? time = null) =>
        Examine(folder, time, DocumentCodecs.Today);

    internal static (SeedEdition Edition, IReadOnlyList<SeedProblem> Problems) Examine(
        string folder, TimeProvider? time, DocumentCodecs codecs)
    {
        var reader = new SeedReader(SeedListing.Of(folder, DayOf(time)), codecs);
        var edition = reader.ReadEdition();
        reader.CheckReferences();
        reader.CheckFormerSlugs();
        return (edition, reader.Problems());
    }

    /// <summary>
    /// Reads one file that lies in no seed, as the kind that it is most like where its folder does not say; what it
    /// refers to is not looked up.
    /// </summary>
    /// <returns>The place in a seed that the file would have, what it holds, and what is wrong with it.</returns>
    public static (string Place, SeedEdition Edition, IReadOnlyList<SeedProblem> Problems) ExamineAlone(string path)
    {
        var info = new FileInfo(path);
        return PlacesOf(info).Select(place =>
        {
            var reader = new SeedReader([SeedListing.Open(place, info, DayOf(null))], DocumentCodecs.Today);
            var edition = reader.ReadEdition();
            return (place, edition, reader.Problems());
        }).MinBy(reading => reading.Item3.Count);
    }

    /// <summary>SHA-256 over names and contents of all files below a folder, in hex, without reading the records.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static string Fingerprint(string folder) => FingerprintOf(SeedListing.Of(folder, today: null));

    private static DateOnly DayOf(TimeProvider? time)
    {
        var today = (time ?? TimeProvider.System).Today();
        return today > FirstEdition ? today : FirstEdition;
    }

    private static IEnumerable<string> PlacesOf(FileInfo file)
    {
        var name = file.Name;
        if (CaptureFile.SourceOf($"sources/{name}") is not null)
        {
            return [$"sources/{name}"];
        }

        return Path.GetExtension(name) switch
        {
            ".md" when SeedListing.Folders.Contains(file.Directory?.Name) => [$"{file.Directory!.Name}/{name}"],
            ".md" => SeedListing.Folders.Where(folder => folder != RecordKind.Portraits.Term()).Select(folder => $"{folder}/{name}"),
            ".yaml" when SeedPart.Lists.Contains(name) => [name],
            ".yaml" => SeedPart.Lists,
            _ when PortraitFile.NameIn($"portraits/{name}") is not null => [$"portraits/{name}"],
            _ => [name],
        };
    }

    private List<SeedProblem> Problems() => [.. SeedProblem.InOrder(files.SelectMany(file => file.Problems))];

    private static string FingerprintOf(IEnumerable<SeedFile> files) =>
        Sha256.Of(string.Concat(files.Select(file => $"{file.Fingerprint}  {file.Name}\n")));

    private SeedEdition ReadEdition()
    {
        var left = files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        var edition = new SeedEdition(
            FingerprintOf(files),
            ReadList(left, codecs.Topics),
            ReadList(left, codecs.Authorities),
            ReadFolder(left, codecs.Sources),
            ReadFolder(left, codecs.Agencies),
            ReadFolder(left, codecs.Entities),
            ReadFolder(left, codecs.Officials),
            ReadFolder(left, codecs.Events),
            ReadFolder(left, codecs.Sanctions),
            ReadFolder(left, codecs.Statements),
            left.Remove(RemovedFile, out var removed) ? ReadRemoved(removed) : [],
            left.Remove(GlossaryReader.FileName, out var glossary) ? GlossaryReader.Read(glossary) : [],
            ReadCaptures(left))
        {
            Places = places,
        };
        foreach (var file in left.Values.Where(file => !TakePortrait(file) && file.IsRead))
        {
            file.Report(
                1,
                "a file that the archive does not know",
                "<kind>/<slug>.md, sources/<slug>.capture.txt, portraits/<name>.jpg, .png or .webp, topics.yaml, authorities.yaml, "
                + "removed.yaml or glossary.yaml");
        }

        return edition;
    }

    private List<T> ReadFolder<T>(Dictionary<string, SeedFile> left, DocumentCodec<T> codec)
        where T : RecordDocument
    {
        var records = new List<T>();
        var folder = codec.Kind.Term() + "/";
        foreach (var file in left.Values.Where(file => IsRecordOf(folder, file.Name)).ToList())
        {
            left.Remove(file.Name);
            var slug = file.Name[folder.Length..^".md".Length];
            if (!Slug.IsValid(slug))
            {
                file.Report(1, $"the file's name '{slug}' is not a slug", Slug.Accepted);
            }

            Add(codec.Kind, slug, file, 1);
            if (file.ReadRecord(slug) is { } reader)
            {
                records.Add(codec.Read(reader));
            }
            else
            {
                unread.Add(codec.Kind);
            }
        }

        return records;
    }

    private List<T> ReadList<T>(Dictionary<string, SeedFile> left, DocumentCodec<T> codec)
        where T : RecordDocument
    {
        var name = codec.Kind.Term() + ".yaml";
        if (!left.Remove(name, out var file))
        {
            return [];
        }

        var records = new List<T>();
        foreach (var reader in file.ReadList())
        {
            var slug = reader.Text("slug");
            if (!Slug.IsValid(slug) && slug.Length > 0)
            {
                reader.Report("slug", $"'slug' is '{slug}'", Slug.Accepted);
            }

            if (!Add(codec.Kind, slug, file, reader.Line) && slug.Length > 0)
            {
                reader.Report("slug", $"duplicate slug '{slug}'", "each slug once");
            }

            records.Add(codec.Read(reader));
        }

        if (records.Count == 0)
        {
            unread.Add(codec.Kind);
        }

        return records;
    }

    private bool Add(RecordKind kind, string slug, SeedFile file, int line) =>
        slugs[kind].Add(slug) && places.TryAdd((kind, slug), new(file.Name, line));

    /// <summary>The records that were removed, and why.</summary>
    private List<RemovedSeed> ReadRemoved(SeedFile file)
    {
        var removed = new List<RemovedSeed>();
        foreach (var reader in file.ReadList())
        {
            var (kind, slug) = (reader.Term<RecordKind>("kind"), reader.Text("slug"));
            removed.Add(new(kind, slug, reader.Text("note")));
            reader.Finish();
            if (kind is RecordKind.Captures or RecordKind.Portraits)
            {
                reader.Report("kind", $"'kind' is '{kind.Term()}'", "a kind of record");
            }
            else if (slugs[kind].Contains(slug))
            {
                reader.Report("slug", $"'{slug}' is a record in {kind.Term()}", "a record that was removed");
            }
            else if (!gone.Add((kind, slug)) && slug.Length > 0)
            {
                reader.Report("slug", $"'{slug}' was removed twice", "each removed record once");
            }

            places.TryAdd((kind, slug), new(file.Name, reader.Line));
        }

        return removed;
    }

    private static List<CaptureSeed> ReadCaptures(Dictionary<string, SeedFile> left)
    {
        var captures = new List<CaptureSeed>();
        foreach (var (name, file) in left.Where(file => CaptureFile.SourceOf(file.Key) is not null).ToList())
        {
            left.Remove(name);
            var slug = CaptureFile.SourceOf(name)!;
            file.References.Add(new(RecordKind.Sources, slug, 1));
            if (CaptureFile.Read(file, slug) is { } capture)
            {
                captures.Add(capture);
            }
        }

        return captures;
    }

    private bool TakePortrait(SeedFile file)
    {
        if (PortraitFile.NameIn(file.Name) is not { } name)
        {
            return false;
        }

        slugs[RecordKind.Portraits].Add(name);
        PortraitFile.Check(file);
        return true;
    }

    private static bool IsRecordOf(string folder, string name) =>
        name.StartsWith(folder, StringComparison.Ordinal)
        && name.EndsWith(".md", StringComparison.Ordinal)
        && !name[folder.Length..].Contains('/');

    private void CheckReferences()
    {
        foreach (var file in files)
        {
            foreach (var (kind, slug, line) in file.References.Where(reference => IsDangling(reference.Kind, reference.Slug)))
            {
                var expected = kind == RecordKind.Portraits ? "a picture that is there" : "the slug of a record that exists";
                file.Report(line, $"there is no '{slug}' in {kind.Term()}", expected + NearNames.Suggest(slug, slugs[kind]));
            }
        }

        if (!unread.Contains(RecordKind.Officials))
        {
            CheckPortraits();
        }
    }

    /// <summary>A list that cannot be read is one problem, and not one of each record that names an entry of it.</summary>
    private bool IsDangling(RecordKind kind, string slug) =>
        !slugs[kind].Contains(slug) && !(kind is RecordKind.Topics or RecordKind.Authorities && unread.Contains(kind));

    private void CheckPortraits()
    {
        var named = files.SelectMany(file => file.References).Where(reference => reference.Kind == RecordKind.Portraits)
            .Select(reference => reference.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(file => PortraitFile.NameIn(file.Name) is { } name && !named.Contains(name)))
        {
            file.Report(1, "a picture that no official names", "'portrait' of an official with this 'file'");
        }
    }

    /// <summary>A slug that led to a record once leads to that record only.</summary>
    private void CheckFormerSlugs()
    {
        var claimed = new HashSet<(RecordKind Kind, string Slug)>();
        foreach (var file in files)
        {
            foreach (var (kind, slug, line) in file.FormerSlugs)
            {
                var taken = slugs[kind].Contains(slug) ? $"is the slug of a record in {kind.Term()}"
                    : gone.Contains((kind, slug)) ? $"is in {RemovedFile} too"
                    : !claimed.Add((kind, slug)) ? "is a former slug of two records"
                    : null;
                if (taken is not null)
                {
                    file.Report(line, $"'{slug}' {taken}", "a slug that only this record had");
                }
            }
        }
    }
}

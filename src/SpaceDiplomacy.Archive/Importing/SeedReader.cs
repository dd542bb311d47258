using System.Security.Cryptography;
using System.Text;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Importing;

/// <summary>
/// Reads a seed folder: <c>agencies</c>, <c>officials</c> and so on with one Markdown file a record, and the lists
/// <c>topics.yaml</c>, <c>authorities.yaml</c> and <c>glossary.yaml</c>. Reading is strict and total: every problem of
/// every file is found in one pass, and no record is left out without a word.
/// </summary>
public sealed class SeedReader
{
    /// <summary>
    /// Counts up whenever reading takes more or something else out of the same files, so that a database made by an
    /// earlier version is imported into anew.
    /// </summary>
    private const int Version = 2;

    /// <summary>The year of the first edition: a clock that is before it is wrong, and must not have all dates refused.</summary>
    private static readonly DateOnly FirstEdition = new(2026, 1, 1);

    private readonly List<SeedFile> files;
    private readonly Dictionary<RecordKind, HashSet<string>> slugs =
        Enum.GetValues<RecordKind>().ToDictionary(kind => kind, _ => new HashSet<string>(StringComparer.Ordinal));

    private SeedReader(List<SeedFile> files) => this.files = files;

    /// <summary>Reads every record below a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="time">Tells the day of reading, from which on nothing can have happened yet; the system's if null.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="SeedException">The files have problems; all are listed.</exception>
    public static SeedEdition Read(string folder, TimeProvider? time = null)
    {
        var now = (time ?? TimeProvider.System).Today();
        var reader = new SeedReader(Load(folder, now > FirstEdition ? now : FirstEdition));
        var edition = reader.ReadEdition();
        reader.CheckReferences();
        reader.CheckFormerSlugs();
        var problems = reader.files.SelectMany(file => file.Problems)
            .OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ToList();
        return problems.Count == 0 ? edition : throw new SeedException(problems);
    }

    /// <summary>SHA-256 over names and contents of all files below a folder, in hex, without reading the records.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static string Fingerprint(string folder) => FingerprintOf(Load(folder, today: null));

    private static List<SeedFile> Load(string folder, DateOnly? today)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no seed folder at {folder}.");
        }

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(file => !file.Name.Split('/').Any(part => part.StartsWith('.')))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new SeedFile(file.Name, file.Path) { Today = today })
            .ToList();
        return files.Count > 0
            ? files
            : throw new SeedException([new(".", 1, "an empty folder", "the files of a seed")]);
    }

    private static string FingerprintOf(IEnumerable<SeedFile> files)
    {
        var list = $"reader {Version}\n" + string.Concat(files.Select(file => $"{file.Fingerprint}  {file.Name}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)));
    }

    private SeedEdition ReadEdition()
    {
        var left = files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        var edition = new SeedEdition(
            FingerprintOf(files),
            ReadList(left, DocumentCodecs.Topics),
            ReadList(left, DocumentCodecs.Authorities),
            ReadFolder(left, DocumentCodecs.Sources),
            ReadFolder(left, DocumentCodecs.Agencies),
            ReadFolder(left, DocumentCodecs.Entities),
            ReadFolder(left, DocumentCodecs.Officials),
            ReadFolder(left, DocumentCodecs.Events),
            ReadFolder(left, DocumentCodecs.Sanctions),
            ReadFolder(left, DocumentCodecs.Statements),
            left.Remove(GlossaryReader.FileName, out var glossary) ? GlossaryReader.Read(glossary) : [],
            ReadCaptures(left));
        foreach (var file in left.Values.Where(file => !TakePortrait(file)))
        {
            file.Report(
                1,
                "a file that the archive does not know",
                "<kind>/<slug>.md, sources/<slug>.capture.txt, portraits/<name>.jpg, .png or .webp, topics.yaml, authorities.yaml or glossary.yaml");
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

            slugs[codec.Kind].Add(slug);
            if (file.ReadRecord(slug) is { } reader)
            {
                records.Add(codec.Read(reader));
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

            if (!slugs[codec.Kind].Add(slug) && slug.Length > 0)
            {
                reader.Report("slug", $"duplicate slug '{slug}'", "each slug once");
            }

            records.Add(codec.Read(reader));
        }

        return records;
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
        const string Folder = "portraits/";
        var isPicture = file.Name.StartsWith(Folder, StringComparison.Ordinal)
            && Path.GetExtension(file.Name) is ".jpg" or ".png" or ".webp"
            && Slug.IsValid(Path.ChangeExtension(file.Name[Folder.Length..], null));
        return isPicture && slugs[RecordKind.Portraits].Add(file.Name[Folder.Length..]);
    }

    private static bool IsRecordOf(string folder, string name) =>
        name.StartsWith(folder, StringComparison.Ordinal)
        && name.EndsWith(".md", StringComparison.Ordinal)
        && !name[folder.Length..].Contains('/');

    private void CheckReferences()
    {
        foreach (var file in files)
        {
            foreach (var reference in file.References.Where(reference => !slugs[reference.Kind].Contains(reference.Slug)))
            {
                file.Report(
                    reference.Line,
                    $"there is no '{reference.Slug}' in {reference.Kind.Term()}",
                    reference.Kind == RecordKind.Portraits ? "a picture that is there" : "the slug of a record that exists");
            }
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
                if (slugs[kind].Contains(slug))
                {
                    file.Report(line, $"'{slug}' is the slug of a record in {kind.Term()}", "a slug that no record has");
                }
                else if (!claimed.Add((kind, slug)))
                {
                    file.Report(line, $"'{slug}' is a former slug of two records", "each former slug in one record");
                }
            }
        }
    }
}

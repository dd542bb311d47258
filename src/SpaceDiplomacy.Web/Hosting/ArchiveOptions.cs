using System.ComponentModel.DataAnnotations;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Where the archive is kept: the section <c>Archive</c> of the settings.</summary>
public sealed class ArchiveOptions
{
    public const string Section = "Archive";

    /// <summary>The SQLite file; relative to the content root unless the path is whole. It is made where it is missing.</summary>
    [Required]
    public string Database { get; set; } = "data/archive.db";

    /// <summary>The folder with the seed files; relative to the content root unless the path is whole.</summary>
    [Required]
    public string Seed { get; set; } = "seed";

    /// <summary>How many seconds the migrations may take before the start is given up.</summary>
    [Range(1, 3600)]
    public int MigrationSeconds { get; set; } = 30;
}

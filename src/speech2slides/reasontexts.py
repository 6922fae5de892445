"""Why a file system refused in, as `errors` names it, the words for it out: a part of the message catalogue, in Chinese and English."""

from types import MappingProxyType

REASONS = MappingProxyType(
    {
        "os.EACCES": ("没有权限", "permission denied"),
        "os.EPERM": ("系统不允许这样做", "operation not permitted"),
        "os.EISDIR": ("这是文件夹", "is a directory"),
        "os.ENOTDIR": ("路径中有一段不是文件夹", "not a directory"),
        "os.ENOSPC": ("磁盘已满", "no space left on the disk"),
        "os.EROFS": ("磁盘是只读的", "the disk is read-only"),
        "os.EDQUOT": ("磁盘配额已用完", "disk quota exceeded"),
        "os.EBUSY": ("文件正被占用", "the file is in use"),
        "os.EIO": ("磁盘读写出错", "input/output error"),
        "os.ENAMETOOLONG": ("文件名太长", "the file name is too long"),
        "os.ENOENT": ("没有这个文件或文件夹", "no such file or directory"),
    }
)
